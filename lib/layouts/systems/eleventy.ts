import { scriptIn } from "@/lib/layouts/script";
import type { FindLayout, Folder } from "@/lib/layouts/types";
import {
	below,
	findName,
	foundSettings,
	readData,
	splitAddress,
	staticMounts,
	textAt,
	valueAt,
} from "@/lib/layouts/values";
import { authorName } from "./author-name";

const POSTS = ["content/blog", "content/posts", "src/posts", "src/blog", "posts", "blog"];
const META = /^(metadata|site|meta)\.(json|ya?ml|[cm]?js)$/;

/** https://www.11ty.dev/docs/config/ — a site says itself where things are; these are its starters' places. */
export const findEleventy: FindLayout = (folder) => {
	const config = findName(folder, /^(\.eleventy|eleventy\.config)\.[cm]?[jt]s$/);
	const posts = POSTS.find((name) => folder.isFolder(name));
	if (!posts || (!config && !posts.startsWith("src/"))) return undefined;
	const meta = readMeta(folder);
	const { url } = splitAddress(textAt(meta, "url"));
	const main = scriptIn(folder, config)?.main;
	const { base } = splitAddress(undefined, textAt(main, "pathPrefix"));
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
		settings: foundSettings({
			title: textAt(meta, "title") ?? textAt(meta, "name"),
			description: textAt(meta, "description"),
			url,
			language: textAt(meta, "language") ?? textAt(meta, "lang"),
			author: authorName(valueAt(meta, "author")),
			oldPermalinks: below(base, `/${route}/:file`, `/${route}/:slug`, ...(base ? ["/:address"] : [])),
		}),
	};
};

function readMeta(folder: Folder): unknown {
	for (const place of ["_data", "src/_data", "content/_data"]) {
		const file = findName(folder, META, place);
		if (file) return /js(\.txt)?$/.test(file) ? scriptIn(folder, file)?.main : readData(folder, file);
	}
	return undefined;
}
