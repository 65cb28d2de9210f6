import path from "node:path";
import { hidesPosts } from "@/lib/content/front-matter/hiding-keys";
import { splitFrontMatter } from "@/lib/content/front-matter/split";
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
/** The data of a folder of its name in Eleventy: https://www.11ty.dev/docs/data-template-dir/ */
const FOLDER_DATA = /^(.+?)(?:\.11tydata)?\.(json|[cm]?js)$/;
const HIDING_SCRIPT = /\b(?:draft|eleventyExcludeFromCollections)["']?\s*:\s*true\b|\bpermalink["']?\s*:\s*false\b/;
const JEKYLL_CONFIG = "_config.yml";

/** Lists files that keep the posts of a folder from readers in other systems, and aren't read in a folder of this blog. */
export async function listFolderSettings(files: readonly ListedFile[], folder: Folder): Promise<string[]> {
	const found = await mapInBatches(files, BATCH_SIZE, async (one) => ((await hidesFolder(one)) ? [one.file] : []));
	const { value } = parseYaml(folder.read(JEKYLL_CONFIG));
	// https://jekyllrb.com/docs/configuration/front-matter-defaults/
	const defaults = isRecord(value) && Array.isArray(value.defaults) ? value.defaults : [];
	const isHiding = defaults.some((one) => isRecord(one) && hidesPosts(one.values));
	return [...found.flat(), ...(isHiding ? [JEKYLL_CONFIG] : [])];
}

async function hidesFolder({ file, real }: ListedFile): Promise<boolean> {
	const [name, parent] = [path.posix.basename(file), path.basename(path.dirname(real))];
	const read = async () => normalizeText((await readText(real)).text ?? "");
	if (SECTION_FILE.test(name)) {
		const { value } = splitFrontMatter(await read()).data;
		if (!isRecord(value)) return false;
		const { draft, published, cascade } = value;
		return hidesPosts({ draft, published }) || [cascade].flat().some(hidesPosts);
	}
	const [, folder, format] = FOLDER_DATA.exec(name) ?? [];
	if (folder !== parent) return false;
	return format === "json" ? hidesPosts(parseYaml(await read()).value) : HIDING_SCRIPT.test(await read());
}
