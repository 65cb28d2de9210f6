/** Whether a body may have lists of terms and what they mean. */
export function hasDefinitions(body: string): boolean {
	return /^[^\s].*\n(?:[ \t]*\n)?:[ \t]+\S/m.test(body);
}
