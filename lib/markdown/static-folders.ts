/** Folders whose files other systems serve from the root of the site. */
const ROOTS = [
	/^@site\/static(?=\/)/,
	/^pathname:\/\/(?=\/)/,
	/^(?:@|~)\/(?:public|static)(?=\/)/,
	/^(?:\.\.?\/)+(?:public|static)(?=\/)/,
];

/** The address on the site of what Docusaurus and others call `@site/static/a.png`, `pathname:///a.png` or `../static/a.png`. */
export function resolveStaticFolder(address: string): string {
	const root = ROOTS.find((pattern) => pattern.test(address));
	return root ? address.replace(root, "") : address;
}
