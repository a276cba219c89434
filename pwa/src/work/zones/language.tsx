/** Choose the language of a plan's words, among those that exercises are written in. */

import { Select } from "../../ui/select";
import { spoken } from "../../words/language";
import { language as onScreen } from "../../words/t";

/** What the API takes (docs: /api/docs). */
const WRITTEN = ["en"];

/** `English`. */
export function sayLanguage(tag: string): string {
  return new Intl.DisplayNames(spoken(onScreen.value), { type: "language" }).of(tag) ?? tag;
}

interface Props {
  label: string;
  value: string;
  onChange: (language: string) => void;
}

export function LanguageField({ label, value, onChange }: Props) {
  const options = WRITTEN.map((tag) => ({ value: tag, words: sayLanguage(tag) }));
  return <Select label={label} value={value} options={options} onChange={onChange} />;
}
