import path from "node:path";
import { z } from "zod";
import { readBuildFile } from "./read-build-file";

/** The folder of a build with all that its server needs besides Next's own files. */
export const SERVE_FOLDER = "serve";
/** The file with the table, in that folder. */
export const TABLE_FILE = "files.json";
/** The server's code, in that folder. */
export const SERVER_FILE = "server.mjs";
/** The code of Next's cache for that server, in that folder. */
export const RESPONSE_CACHE_FILE = "response-cache.mjs";

/** The encodings of precompressed files, in the order of preference, with the extensions of their files. */
export const ENCODINGS = { br: "br", gzip: "gz" } as const;
export type Encoding = keyof typeof ENCODINGS;

/** A condition on a header of a request: its name, and a pattern of the whole value if there is one. */
const condition = z.strictObject({ header: z.string(), value: z.string().optional() });
export type Condition = z.output<typeof condition>;

/** A form of a file: its path relative to the build's folder, and its size. */
const variant = z.strictObject({ file: z.string(), bytes: z.number() });
export type Variant = z.output<typeof variant>;

const servedFile = z.strictObject({
	...variant.shape,
	/** A strong validator of the content, without quotes; that of an encoded form ends in the name of the encoding. */
	etag: z.string(),
	/** The date of the content as an HTTP date, if the file has one. */
	modified: z.string().optional(),
	/** Whether requests can have parts of it. */
	hasRanges: z.boolean(),
	/** All other headers but those about the encoding: an index in `headers`. */
	headers: z.number(),
	/** Which requests Next has to answer: indices in `conditions`, each a list of conditions that are met together. */
	conditions: z.array(z.number()),
	encoded: z.partialRecord(z.enum(["br", "gzip"]), variant),
});
export type ServedFile = z.output<typeof servedFile>;

/** The table of the files that the server sends by itself. Headers and conditions are stored once, as most files share them. */
const fileTable = z.strictObject({
	/** The headers of requests that Next has to answer, whatever their value. */
	frameworkHeaders: z.array(z.string()),
	headers: z.array(z.array(z.tuple([z.string(), z.string()]))),
	conditions: z.array(z.array(condition)),
	/** The files by their URL's path, as browsers write it. */
	files: z.record(z.string(), servedFile),
	/** The pages of errors, by their status, which Next's answers are replaced by. */
	errorPages: z.record(z.string(), z.strictObject({ encoded: servedFile.shape.encoded })),
	/** The path of requests for a refresh. */
	refreshPath: z.string(),
	health: z.strictObject({
		path: z.string(),
		headers: z.array(z.tuple([z.string(), z.string()])),
		body: z.record(z.string(), z.union([z.string(), z.number(), z.null()])),
	}),
});
export type FileTable = z.output<typeof fileTable>;

/** Reads the table of a build, by its folder. */
export async function readFileTable(distDir: string): Promise<FileTable> {
	return readBuildFile(distDir, path.join(SERVE_FOLDER, TABLE_FILE), (value) => fileTable.parse(value));
}
