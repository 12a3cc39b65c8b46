import { TagsInput, type TagsInputProps } from "@mantine/core";
import { createContext, useContext } from "react";

/** Told whether something is typed that isn't entered yet. */
export const TypingContext = createContext<(isTyping: boolean) => void>(() => undefined);

/** Texts that are entered one by one. What is typed is entered with Enter, and when the keyboard goes elsewhere. */
export function WordsInput(props: Omit<TagsInputProps, "dropdownOpened" | "onSearchChange" | "size" | "splitChars">) {
  const tell = useContext(TypingContext);
  return (
    <TagsInput
      {...props}
      size="xs"
      splitChars={[]}
      // There is no list to choose from; an open one, though empty, would keep Escape for itself.
      dropdownOpened={false}
      onSearchChange={(text) => tell(text.trim() !== "")}
    />
  );
}
