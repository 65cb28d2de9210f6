/** Whether a path stays in the content folder. */
export function isInside(path: string): boolean {
	return !/^([a-z]:)?[/\\]{1,2}|(^|[/\\])\.\.([/\\]|$)|\\|^\.?$/i.test(path.trim());
}
