import {
	definedSettings,
	findFile,
	joinPatterns,
	readSettingsFile,
	splitSiteUrl,
	staticMounts,
	textAt,
	valueAt,
} from "@/lib/content/source/adapters/settings";
import type { DetectProject, Folder } from "@/lib/content/source/types";
import { readScriptFile } from "@/lib/utils/javascript/read-script";
import { authorName } from "./author-name";

const POSTS = ["content/blog", "content/posts", "src/posts", "src/blog", "posts", "blog"];
const META = /^(metadata|site|meta)\.(json|ya?ml|[cm]?js)$/;

/** https://www.11ty.dev/docs/config/ — a site says itself where things are; these are its starters' places. */
export const detectEleventy: DetectProject = (folder) => {
	const config = findFile(folder, /^(\.eleventy|eleventy\.config)\.[cm]?[jt]s$/);
	const posts = POSTS.find((name) => folder.isFolder(name));
	if (!posts || (!config && !posts.startsWith("src/"))) return undefined;
	const meta = readMeta(folder);
	const { url } = splitSiteUrl(textAt(meta, "url"));
	const main = readScriptFile(folder, config)?.defaultExport;
	const { base } = splitSiteUrl(undefined, textAt(main, "pathPrefix"));
	const route = posts.replace(/^(content|src)\//, "");
	const beside = posts.includes("/") ? `${posts.split("/")[0]}/` : "";
	return {
		system: "Eleventy",
		config,
		mounts: [
			{ at: "posts", from: posts },
			...staticMounts(folder, "public", "static", `${beside}public`, `${beside}static`),
			...["img", "images", "assets"]
				.flatMap((name) => (beside ? [name, beside + name] : [name]).map((from) => ({ at: `public/${name}`, from })))
				.filter(({ from }) => folder.isFolder(from))
				.map((mount) => ({ ...mount, mediaOnly: true })),
		],
		settings: definedSettings({
			title: textAt(meta, "title") ?? textAt(meta, "name"),
			description: textAt(meta, "description"),
			url,
			language: textAt(meta, "language") ?? textAt(meta, "lang"),
			author: authorName(valueAt(meta, "author")),
			oldPermalinks: joinPatterns(base, `/${route}/:file`, `/${route}/:slug`, ...(base ? ["/:address"] : [])),
		}),
	};
};

function readMeta(folder: Folder): unknown {
	for (const place of ["_data", "src/_data", "content/_data"]) {
		const file = findFile(folder, META, place);
		if (file)
			return /js(\.txt)?$/.test(file) ? readScriptFile(folder, file)?.defaultExport : readSettingsFile(folder, file);
	}
	return undefined;
}
