/** Returns the text in small letters as Go's strings.ToLower: char by char, without JavaScript's special casings. */
export function goToLower(text: string): string {
  return text.replace(/\P{Ll}/gu, (char) => {
    const [first = char] = char.toLowerCase();
    return first;
  });
}
