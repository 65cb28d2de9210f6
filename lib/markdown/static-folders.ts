const STATIC_FOLDERS = [
	/^@site\/static(?=\/)/,
	/^pathname:\/\/(?=\/)/,
	/^[@~]\/(?:public|static)(?=\/)/,
	/^[@~](?=\/assets\/)/,
	/^(?:\.\.?\/)+(?:public|static)(?=\/)/,
];

/** Resolves `@site/static/a.png`, `pathname:///a.png` or `../static/a.png` to `/a.png`; other URLs stay. */
export function resolveStaticFolder(url: string): string {
	const folder = STATIC_FOLDERS.find((pattern) => pattern.test(url));
	return folder ? url.replace(folder, "") : url;
}
