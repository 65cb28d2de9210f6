import { type Location, normalizePath } from "./paths";

interface Written {
	/** The path of the file, such as `/a/index.html`. */
	file: string;
	canonical: string;
	/** Paths from the root that the page links. */
	rootPaths: string[];
}

/** Finds where a folder is meant to be on the web: by the canonical addresses of its pages, or by which files its links lead to. */
export function findLocation(pages: readonly Written[], files: ReadonlySet<string>): Location {
	const found = pages.flatMap(({ file, canonical }) => {
		if (!URL.canParse(canonical)) return [];
		const { origin, pathname } = new URL(canonical);
		const [path, own] = [normalizePath(pathname), normalizePath(file.replace(/\.html?$/, ""))];
		const index = normalizePath(file);
		const base = [own, index].flatMap((end) =>
			path === end
				? [""]
				: end !== "/" && path.endsWith(end)
					? [path.slice(0, -end.length)]
					: end === "/"
						? [path]
						: [],
		)[0];
		return base === undefined ? [] : [{ origin, base: base === "/" ? "" : base }];
	});
	const [most] = mostCommon(found.map(({ origin, base }) => JSON.stringify([origin, base])));
	if (most !== undefined) {
		const [origin = "", base = ""] = JSON.parse(most) as string[];
		return { origin, base };
	}
	return { origin: "", base: findBase(pages, files) };
}

/** Returns the first segment of links from the root, if they lead to files of the folder only without it. */
function findBase(pages: readonly Written[], files: ReadonlySet<string>): string {
	const paths = pages.slice(0, 50).flatMap(({ rootPaths }) => rootPaths);
	const has = (path: string) =>
		[path, `${path}.html`, `${path.replace(/\/$/, "")}/index.html`].some((file) => files.has(file));
	if (paths.some((path) => path !== "/" && has(path))) return "";
	const segments = paths.flatMap((path) => /^\/[^/]+(?=\/)/.exec(path)?.[0] ?? []);
	const [segment] = mostCommon(segments);
	const isBase =
		segment !== undefined &&
		paths.some((path) => path.startsWith(`${segment}/`) && path !== `${segment}/` && has(path.slice(segment.length)));
	return isBase ? segment : "";
}

function mostCommon(items: readonly string[]): string[] {
	const counts = new Map<string, number>();
	for (const item of items) counts.set(item, (counts.get(item) ?? 0) + 1);
	return [...counts].sort((a, b) => b[1] - a[1]).map(([item]) => item);
}
