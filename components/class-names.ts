/** Leaves out names whose condition is false. Returns `undefined` for none, so that React writes no attribute. */
export function classNames(...names: readonly (string | false | undefined)[]): string | undefined {
	return names.filter(Boolean).join(" ") || undefined;
}
