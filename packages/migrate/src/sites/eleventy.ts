import { type DetectSite, type Folder, findPosts } from "quire-blog/source-adapter";
import type { SiteDetails } from "@/packages/migrate/src/types";
import { postRoute } from "./sections";
import {
	authorName,
	definedSettings,
	findFile,
	joinPatterns,
	readScriptFile,
	readSettingsFile,
	splitSiteUrl,
	staticMounts,
	textAt,
	valueAt,
} from "./settings";

/** The folders of posts in starters; sites choose their own: https://www.11ty.dev/docs/config/ */
const POST_FOLDERS = ["content/blog", "content/posts", "src/posts", "src/blog", "posts", "blog"];
/** The parents of `_data` and `_includes`. */
const DATA_PARENTS = ["", "src/", "content/"];
const METADATA = /^(metadata|site|meta)\.(json|ya?ml|[cm]?js)$/;

export const detectEleventy: DetectSite = (folder) => {
	const config = findFile(folder, /^(\.eleventy|eleventy\.config)\.[cm]?[jt]s$/);
	const posts = (config && findPosts(folder)?.path) || POST_FOLDERS.find((name) => folder.isFolder(name));
	if (!posts || (!config && !posts.startsWith("src/"))) return undefined;
	const metadata = readMetadata(folder);
	const { url } = splitSiteUrl(textAt(metadata, "url"));
	const main = readScriptFile(folder, config)?.defaultExport;
	const { base } = splitSiteUrl(undefined, textAt(main, "pathPrefix"));
	const route = postRoute(posts);
	const inputFolder = posts.includes("/") ? `${posts.split("/")[0]}/` : "";
	return {
		system: "Eleventy",
		config,
		mounts: [
			{ at: "posts", from: posts },
			...staticMounts(folder, "public", "static", `${inputFolder}public`, `${inputFolder}static`),
			...["img", "images", "assets"]
				.flatMap((name) =>
					(inputFolder ? [name, inputFolder + name] : [name]).map((from) => ({ at: `public/${name}`, from })),
				)
				.filter(({ from }) => folder.isFolder(from))
				.map((mount) => ({ ...mount, mediaOnly: true })),
		],
		details: {
			includes: DATA_PARENTS.map((name) => `${name}_includes`),
			data: DATA_PARENTS.map((name) => `${name}_data`),
		} satisfies SiteDetails,
		settings: definedSettings({
			title: textAt(metadata, "title") ?? textAt(metadata, "name"),
			description: textAt(metadata, "description"),
			url,
			language: textAt(metadata, "language") ?? textAt(metadata, "lang"),
			author: authorName(valueAt(metadata, "author")),
			oldPermalinks: joinPatterns(base, `/${route}/:file`, `/${route}/:slug`, ...(base ? ["/:address"] : [])),
		}),
	};
};

function readMetadata(folder: Folder): unknown {
	for (const parent of DATA_PARENTS.map((name) => `${name}_data`)) {
		const file = findFile(folder, METADATA, parent);
		if (file)
			return /js(\.txt)?$/.test(file) ? readScriptFile(folder, file)?.defaultExport : readSettingsFile(folder, file);
	}
	return undefined;
}
