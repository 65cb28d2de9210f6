import assert from "node:assert/strict";
import type { VercelConfig } from "./vercel";

type Route = VercelConfig["routes"][number];

/** Does what Vercel does with a request until an error, with the paths of all files. `file` is the path if a file is there. */
export function requestVercel(
	{ routes, overrides }: VercelConfig,
	url: string,
	requestHeaders: Record<string, string> = {},
	files: readonly string[] = [],
) {
	const headers: Record<string, string> = {};
	const paths = files.flatMap((file) => {
		const { path } = overrides[file.slice(1)] ?? {};
		return path === undefined ? [file, file.replace(/index\.html$/, "")] : [`/${path}`];
	});
	for (const route of routes) {
		if (route.handle === "filesystem" && paths.includes(decodeURI(url))) return { status: 200, headers, file: url };
		if (route.handle === "error") break;
		if (route.handle) continue;
		const match = new RegExp(route.src ?? assert.fail()).exec(url);
		const isMet = ({ has = [] }: Route) =>
			has.every(({ key, value }) => new RegExp(`^${value}$`).test(requestHeaders[key] ?? ""));
		if (!match || !isMet(route)) continue;
		const fill = (text: string) => text.replace("$1", match[1] ?? "");
		for (const [key, value] of Object.entries(route.headers ?? {})) headers[key] = fill(value);
		if (!route.continue) return { status: route.status, dest: route.dest && fill(route.dest), headers };
	}
	return { status: undefined, dest: undefined, headers };
}
