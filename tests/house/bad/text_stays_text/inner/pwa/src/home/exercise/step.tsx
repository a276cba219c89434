export const show = (box: Element, words: string) => (box.innerHTML = words);
