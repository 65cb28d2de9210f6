/** Returns props without those that only Next reads. */
export function omit(props: object, names: readonly string[]): Record<string, unknown> {
	return Object.fromEntries(Object.entries(props).filter(([name]) => !names.includes(name)));
}
