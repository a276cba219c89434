/** The first field that needs mending gets the cursor, once what is wrong with it is drawn. */
export function focusWrong(form: HTMLElement | null): void {
  setTimeout(() => form?.querySelector<HTMLElement>("[aria-invalid]")?.focus(), 0);
}
