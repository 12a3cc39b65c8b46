const LATIN = Array.from({ length: 96 }, (_, i) => String.fromCharCode(160 + i)).join("");

/**
 * What the bytes from 128 to 255 stand for. Code pages 850 and 437, in which `cmd` writes to files, are none of the
 * Encoding Standard (they are as Unicode's mapping tables list them); Windows-1252 is, but Node before 24 takes it for
 * ISO 8859-1 and has control characters for the euro sign and curly quotes.
 */
const UPPER: Readonly<Record<string, string>> = {
  cp850:
    "ÇüéâäàåçêëèïîìÄÅÉæÆôöòûùÿÖÜø£Ø×ƒáíóúñÑªº¿®¬½¼¡«»░▒▓│┤ÁÂÀ©╣║╗╝¢¥┐" +
    "└┴┬├─┼ãÃ╚╔╩╦╠═╬¤ðÐÊËÈıÍÎÏ┘┌█▄¦Ì▀ÓßÔÒõÕµþÞÚÛÙýÝ¯´\u00ad±‗¾¶§÷¸°¨·¹³²■\u00a0",
  cp437:
    "ÇüéâäàåçêëèïîìÄÅÉæÆôöòûùÿÖÜ¢£¥₧ƒáíóúñÑªº¿⌐¬½¼¡«»░▒▓│┤╡╢╖╕╣║╗╝╜╛┐" +
    "└┴┬├─┼╞╟╚╔╩╦╠═╬╧╨╤╥╙╘╒╓╫╪┘┌█▄▌▐▀αßΓπΣσµτΦΘΩδ∞φε∩≡±≥≤⌠⌡÷≈°∙·√ⁿ²■\u00a0",
  "windows-1252": `€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ${LATIN}`,
};

/** The text that bytes stand for in an encoding of the Encoding Standard or of the console; bad bytes become “�”. */
export function textIn(bytes: Uint8Array, encoding: string): string {
  const upper = Object.hasOwn(UPPER, encoding) ? UPPER[encoding] : undefined;
  if (upper === undefined) return new TextDecoder(encoding).decode(bytes);
  const codes = new Uint16Array(bytes.length);
  for (const [i, byte] of bytes.entries()) codes[i] = byte < 128 ? byte : upper.charCodeAt(byte - 128);
  return new TextDecoder("utf-16le").decode(codes);
}

/** The encoding that a person means by a name (`cp1251`, `latin1`, `CP850`); undefined when nobody knows it. */
export function encodingNamed(name: string): string | undefined {
  const plain = name.trim().toLowerCase();
  const number = /^(?:cp|ibm|dos)?[-_ ]?(850|437)$/.exec(plain)?.[1];
  if (number !== undefined) return `cp${number}`;
  try {
    return new TextDecoder(plain).encoding;
  } catch {
    // No label of the Encoding Standard: whoever asked says so.
    return undefined;
  }
}
