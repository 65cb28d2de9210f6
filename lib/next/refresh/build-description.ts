import path from "node:path";
import { z } from "zod";
import { readsSchema } from "@/lib/blog/record-blog";
import { SERVE_FOLDER } from "@/lib/next/serve/file-table";
import { readBuildFile } from "@/lib/next/serve/read-build-file";
import { writeWhole } from "@/lib/utils/write-whole";

/** The file with the description, relative to the folder of a build. */
const DESCRIPTION_FILE = path.join(SERVE_FOLDER, "build.json");

const pageSchema = z.strictObject({
	/** Its HTML, relative to the folder of the build. */
	file: z.string(),
	/** What it has read of the blog; without this it is rendered by every refresh. */
	reads: readsSchema.optional(),
});

const descriptionSchema = z.strictObject({
	buildId: z.string(),
	/** The path under which the blog is served; empty at the root. */
	basePath: z.string(),
	/** The value of `Vary` of everything that Next renders. */
	varyHeader: z.string(),
	/** A hash of the owner's components, slots and theme, which are part of the server's code. */
	ownerCode: z.string(),
	/** Digests of the errors in the content with which it was made. */
	errors: z.array(z.string()),
	/** The files in `static/media` that only pages of earlier versions load, with the time in milliseconds since when. */
	olderMedia: z.record(z.string(), z.number()),
	/** The pages by their path, percent-decoded and without the base path. */
	pages: z.record(z.string(), pageSchema),
});

/** What a refresh has to know of the build that is being served. */
export type BuildDescription = z.output<typeof descriptionSchema>;
export type DescribedPage = z.output<typeof pageSchema>;

/** Reads the description of a build. */
export async function readDescription(distDir: string): Promise<BuildDescription> {
	return readBuildFile(distDir, DESCRIPTION_FILE, (value) => descriptionSchema.parse(value));
}

/** Writes the description of a build into its folder. */
export async function writeDescription(distDir: string, description: BuildDescription): Promise<void> {
	await writeWhole(path.join(distDir, DESCRIPTION_FILE), JSON.stringify(description));
}
