import path from "node:path/posix";
import type { DetectedSettings, DetectedSite, SourceEntry } from "@/packages/migrate/src/adapter-types";

/** Finds the Markdown files that belong to an `index.md` in the same folder: https://gohugo.io/content-management/page-bundles/#leaf-bundles */
export function findPageBundles({ languages = {} }: DetectedSettings): NonNullable<DetectedSite["entries"]> {
	const codes = Object.keys(languages).map((code) => code.toLowerCase());
	const isIndex = (file: string) => {
		const [found, code] = /(?:^|\/)(?:index(?:\.([\w-]+))?\.\w+|page\.mdx)$/.exec(file) ?? [];
		return found !== undefined && (code === undefined || codes.includes(code.toLowerCase()));
	};
	return (files) => {
		const folders = new Set(files.filter(({ id }) => isIndex(id)).map(({ id }) => path.dirname(id)));
		const isInBundle = (file: string): boolean => {
			const folder = path.dirname(file);
			return folder !== "." && (folders.has(folder) || isInBundle(folder));
		};
		return files.map(({ id }): SourceEntry => {
			const isResource = isInBundle(isIndex(id) ? path.dirname(id) : id);
			return { id, kind: isResource ? "resource" : "post" };
		});
	};
}
