import path from "node:path";
import { hidesPosts } from "@/lib/content/front-matter/hiding-keys";
import { splitFrontMatter } from "@/lib/content/front-matter/split";
import { POST_FILE } from "@/lib/content/layout/file-kinds";
import { isRecord } from "@/lib/utils/collections";
import { mapInBatches } from "@/lib/utils/promises";
import { normalizeText } from "@/lib/utils/text";
import { parseYaml } from "@/lib/utils/yaml";
import type { Folder } from "./folder";
import type { ListedFile } from "./list-files";
import { readText } from "./read-text";

const BATCH_SIZE = 64;
/** The page of a folder in Hugo and Zola: https://gohugo.io/content-management/front-matter/#cascade-1 */
const SECTION_FILE = /^_index(?:\.[\w-]+)?\.(?:md|mdx|markdown|html)$/;
/** The data of a folder or post of its name in Eleventy: https://www.11ty.dev/docs/data-template-dir/ */
const DATA = /^(.+?)(\.11tydata)?\.(json|[cm]?js)$/;
const HIDING_SCRIPT = /\b(?:draft|eleventyExcludeFromCollections)["']?\s*:\s*true\b|\bpermalink["']?\s*:\s*false\b/;
const JEKYLL_CONFIG = "_config.yml";

/** Lists files that keep the posts of a folder, or one beside them, from readers in other systems, and aren't read in a folder of this blog. */
export async function listFolderSettings(files: readonly ListedFile[], folder: Folder): Promise<string[]> {
	const posts = new Set(files.filter(({ file }) => POST_FILE.test(file)).map(({ file }) => withoutExtension(file)));
	const found = await mapInBatches(files, BATCH_SIZE, async (one) =>
		(await hidesOthers(one, posts)) ? [one.file] : [],
	);
	const { value } = parseYaml(folder.read(JEKYLL_CONFIG));
	// https://jekyllrb.com/docs/configuration/front-matter-defaults/
	const defaults = isRecord(value) && Array.isArray(value.defaults) ? value.defaults : [];
	const isHiding = defaults.some((one) => isRecord(one) && hidesPosts(one.values));
	return [...found.flat(), ...(isHiding ? [JEKYLL_CONFIG] : [])];
}

const withoutExtension = (file: string) => file.replace(/\.\w+$/, "");

/** Tells whether a file hides the posts of its folder, or the one of its name. `posts` are without extension. */
async function hidesOthers({ file, real }: ListedFile, posts: ReadonlySet<string>): Promise<boolean> {
	const [name, parent] = [path.posix.basename(file), path.basename(path.dirname(real))];
	const read = async () => normalizeText((await readText(real)).text ?? "");
	if (SECTION_FILE.test(name)) {
		const { value } = splitFrontMatter(await read()).data;
		if (!isRecord(value)) return false;
		const { draft, published, cascade } = value;
		return hidesPosts({ draft, published }) || [cascade].flat().some((one) => hidesPosts(one));
	}
	const [, target = "", suffix, format] = DATA.exec(name) ?? [];
	// A script of a post's name may belong to the post.
	const isOfPost = (suffix || format === "json") && posts.has(path.posix.join(path.dirname(file), target));
	if (target !== parent && !isOfPost) return false;
	return format === "json" ? hidesPosts(parseYaml(await read()).value) : HIDING_SCRIPT.test(await read());
}
