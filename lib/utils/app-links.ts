import { safeDecode } from "./url";

/** What links of a blog have to know of the Next app that it is part of. */
export interface AppLinks {
	/** The path of the app, empty at the root of its host. */
	prefix: string;
	/** The path of the blog in the app. */
	blogPath?: string;
	/** The paths of its pages and files, decoded. `*` matches a segment, and `**` at the end one or more. */
	routes: readonly string[];
	/** Paths that match routes, but are those of the blog. */
	ownPaths?: readonly string[];
}

const patterns = new WeakMap<readonly string[], { exact: ReadonlySet<string>; others: RegExp[] }>();

/** Tells whether a route of the app has a path, which is decoded and has no slash at its end. */
export function matchesRoute(routes: readonly string[], path: string): boolean {
	let parsed = patterns.get(routes);
	if (!parsed) {
		parsed = {
			exact: new Set(routes.filter((route) => !route.includes("*"))),
			others: routes.filter((route) => route.includes("*")).map(toRegExp),
		};
		patterns.set(routes, parsed);
	}
	// A dynamic segment is one of pages, and a path with an extension one of files.
	return parsed.exact.has(path) || (!/\.\w+$/.test(path) && parsed.others.some((pattern) => pattern.test(path)));
}

function toRegExp(route: string): RegExp {
	const segments = route.split("/").map((segment) => {
		if (segment === "**") return ".+";
		return segment === "*" ? "[^/]+" : segment.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
	});
	return new RegExp(`^${segments.join("/")}$`, "s");
}

/** Returns the path on the host of one that leads above the blog: `/..` is the home page of its app, and `/../a` the path `/a` of it. */
export function findPathAbove(url: string, { prefix }: Pick<AppLinks, "prefix">): string | undefined {
	const [, path] = /^\/\.\.((?:$|[/?#]).*)/s.exec(url.trim()) ?? [];
	if (path === undefined) return undefined;
	return path.startsWith("/") ? prefix + path : (prefix || "/") + path;
}

/** Returns the path on the host, or the URL, to which a link leads if it is one of the app; `undefined` for all others. */
export function findAppLink(url: string, app: AppLinks): string | undefined {
	const { prefix, routes, ownPaths = [] } = app;
	const [, written = "", rest = ""] = /^(\/(?!\/)[^?#]*)(.*)$/s.exec(url.trim()) ?? [];
	const path = safeDecode(written).normalize("NFC").replace(/\/$/, "");
	const isOfApp = path !== "" && matchesRoute(routes, path) && !ownPaths.includes(path);
	return isOfApp ? prefix + written + rest : findPathAbove(url, app);
}
