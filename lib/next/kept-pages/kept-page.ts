import { createHash } from "node:crypto";
import { mkdir, readdir, readFile, rm } from "node:fs/promises";
import path from "node:path";
import { z } from "zod";
import type { BlogOptions } from "@/lib/blog/blog";
import { readsSchema } from "@/lib/blog/record-blog";
import { digest } from "@/lib/utils/digest";
import { joinPath } from "@/lib/utils/paths";
import { seal, unseal } from "@/lib/utils/sealed-bytes";
import { writeToCache } from "@/lib/utils/write-to-cache";
import { writeWhole } from "@/lib/utils/write-whole";
import { getKeptFolder } from "./kept-folder";

/** When a kept page is valid. */
const conditionsSchema = z.object({
	/** A hash of all that the page depends on beside the blog's content. */
	engine: z.string(),
	/** The calls with which the page read the blog, and digests of their results. */
	reads: readsSchema,
});
export type Conditions = z.output<typeof conditionsSchema>;

/** The file of the conditions also has a digest of that of the content, to notice content that was damaged or is another one. */
const storedConditionsSchema = conditionsSchema.extend({ content: z.string() });
type StoredConditions = z.output<typeof storedConditionsSchema>;

/** A finished page of an earlier build. */
const keptPageSchema = z.object({
	/** Its file, relative to the folder of all files. */
	file: z.string(),
	html: z.string(),
	/** The images of the content that it loads. */
	media: z.array(z.string()),
	bytesBefore: z.number(),
	bytesAfter: z.number(),
});
export type KeptPage = z.output<typeof keptPageSchema>;

const CONDITIONS = ".conditions.json";
const CONTENT = ".content.json";

/** The finished pages of earlier builds of a blog, each with its conditions in a file of its own. */
export class KeptPages {
	private readonly folder: string;
	private readonly cacheDir: string;

	constructor(options: BlogOptions) {
		this.folder = getKeptFolder(options);
		this.cacheDir = options.cacheDir;
	}

	/** Returns the conditions of a page; `undefined` if it isn't kept or they can't be read. */
	async readConditions(pagePath: string): Promise<StoredConditions | undefined> {
		try {
			return storedConditionsSchema.parse(JSON.parse(await readFile(this.fileOf(pagePath, CONDITIONS), "utf8")));
		} catch {
			return undefined;
		}
	}

	/** Tells whether a page is kept whole, and its conditions are met. */
	async has(pagePath: string, areMet: (conditions: Conditions) => boolean | Promise<boolean>): Promise<boolean> {
		const stored = await this.readConditions(pagePath);
		if (!stored || !(await areMet({ engine: stored.engine, reads: stored.reads }))) return false;
		const bytes = await readFile(this.fileOf(pagePath, CONTENT)).catch(() => undefined);
		return bytes !== undefined && digest(bytes) === stored.content;
	}

	/** Returns a page that {@link has} has found. Throws an error if it can't be read any more; then the next build renders it. */
	async read(pagePath: string): Promise<KeptPage> {
		try {
			const content = unseal(await readFile(this.fileOf(pagePath, CONTENT)));
			if (!content) throw new Error("Its file was cut or changed.");
			return keptPageSchema.parse(JSON.parse(content.toString()));
		} catch (cause) {
			await rm(this.fileOf(pagePath, CONDITIONS), { recursive: true, force: true });
			throw new Error(`The page ${pagePath} of the last build is damaged in the cache. Build again.`, { cause });
		}
	}

	/** Keeps a page. Its conditions are removed first and written last, so that an interrupted build leaves no wrong ones. */
	async write(pagePath: string, conditions: Conditions, page: KeptPage): Promise<void> {
		const [conditionsFile, contentFile] = [this.fileOf(pagePath, CONDITIONS), this.fileOf(pagePath, CONTENT)];
		const content = seal(JSON.stringify(page));
		const stored = { ...conditions, content: digest(content) };
		await writeToCache(this.cacheDir, contentFile, async () => {
			await mkdir(this.folder, { recursive: true });
			await rm(conditionsFile, { recursive: true, force: true });
			await writeWhole(contentFile, content);
			await writeWhole(conditionsFile, JSON.stringify(stored));
		});
	}

	/** Deletes the pages of earlier builds that are not among the given ones. */
	async prune(pagePaths: readonly string[]): Promise<void> {
		const names = new Set(pagePaths.flatMap((one) => [nameOf(one) + CONDITIONS, nameOf(one) + CONTENT]));
		const isOfPage = (name: string) => name.endsWith(CONDITIONS) || name.endsWith(CONTENT);
		for (const name of await readdir(this.folder).catch(() => [])) {
			if (isOfPage(name) && !names.has(name)) {
				await rm(path.join(this.folder, name), { recursive: true, force: true });
			}
		}
	}

	private fileOf(pagePath: string, extension: string): string {
		return joinPath(this.folder, nameOf(pagePath) + extension);
	}
}

/** Returns the name of a page's files; paths can be longer than file names. */
function nameOf(pagePath: string): string {
	return createHash("sha256").update(pagePath).digest("hex").slice(0, 32);
}
