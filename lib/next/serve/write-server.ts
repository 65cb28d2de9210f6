import { existsSync } from "node:fs";
import { mkdir, rm, stat } from "node:fs/promises";
import path from "node:path";
import type { Blog } from "@/lib/blog/blog";
import { REFRESH_PATH } from "@/lib/content/urls/reserved-paths";
import { createProgress } from "@/lib/next/environment";
import type { BuildResult, ServedBuild } from "@/lib/outputs/build-result";
import { syncDisk } from "@/lib/utils/sync-disk";
import { writeAtomically } from "@/lib/utils/write-atomically";
import { encodeFiles } from "./encode-files";
import { type FileTable, RESPONSE_CACHE_FILE, SERVE_FOLDER, SERVER_FILE, TABLE_FILE } from "./file-table";
import { describeHealth } from "./health";
import { listFiles } from "./list-files";

/** Adds to a build what its server sends by itself: the compressed files, and a table of all files. */
export async function writeTable(blog: Blog, result: BuildResult): Promise<void> {
	const folder = path.join(result.distDir, SERVE_FOLDER);
	await rm(folder, { recursive: true, force: true });
	await mkdir(folder, { recursive: true });
	await writeAtomically(path.join(folder, TABLE_FILE), JSON.stringify(await makeTable(blog, result)));
}

/** Makes the table of the files that the server of a build sends by itself. Files of an earlier table keep their dates. */
export async function makeTable(blog: Blog, result: ServedBuild, earlier?: FileTable): Promise<FileTable> {
	const { distDir, buildId, routing } = result;
	const { files, rules } = await listFiles(result);
	const types = new Map(files.map(({ file, headers }) => [file, new Map(headers).get("Content-Type") ?? ""]));
	const progress = createProgress("Compressing files", types.size);
	const errorPages = listErrorPages(distDir);
	const pageType = "text/html; charset=utf-8";
	const inputs = [
		...[...types].map(([file, type]) => ({ file, type })),
		...errorPages.map(({ file }) => ({ file, type: pageType })),
	];
	const contents = await encodeFiles(inputs, { distDir, cacheDir: blog.options.cacheDir }, () => progress.advance());
	progress.end();
	const headers = new Numbered<FileTable["headers"][number]>();
	const conditions = new Numbered<FileTable["conditions"][number]>();
	const table: FileTable["files"] = {};
	for (const one of files) {
		const content = contents.get(one.file);
		if (!content) continue;
		const { hash, bytes, encoded } = content;
		const etag = hash.slice(0, 20);
		const known = earlier?.files[one.url];
		table[one.url] = {
			file: path.relative(distDir, one.file).replaceAll(path.sep, "/"),
			bytes,
			etag,
			...(one.isStatic && {
				modified: (known?.etag === etag && known.modified) || (await stat(one.file)).mtime.toUTCString(),
			}),
			hasRanges: one.isStatic,
			headers: headers.add(one.headers),
			conditions: one.exceptions.map((exception) => conditions.add(exception)),
			encoded,
		};
	}
	return {
		frameworkHeaders: listNames(routing.rsc.varyHeader),
		headers: headers.values,
		conditions: conditions.values,
		files: table,
		errorPages: Object.fromEntries(
			errorPages.map(({ status, file }) => [status, { encoded: contents.get(file)?.encoded ?? {} }]),
		),
		refreshPath: result.config.basePath + REFRESH_PATH,
		health: await describeHealth(blog, buildId, rules),
	};
}

/** Lists the pages that Next answers with if there is nothing, or an error. */
function listErrorPages(distDir: string): { status: number; file: string }[] {
	return [404, 500]
		.map((status) => ({ status, file: path.join(distDir, "server/pages", `${status}.html`) }))
		.filter(({ file }) => existsSync(file));
}

/** Numbers values, equal ones with the same number. */
class Numbered<Value> {
	readonly values: Value[] = [];
	private readonly numbers = new Map<string, number>();

	add(value: Value): number {
		const key = JSON.stringify(value);
		const known = this.numbers.get(key) ?? this.values.push(value) - 1;
		this.numbers.set(key, known);
		return known;
	}
}

/** Returns the names of a list such as that of `Vary`, in lower case. */
function listNames(list: string): string[] {
	return [...new Set(list.split(",").map((name) => name.trim().toLowerCase()))].filter(Boolean);
}

/**
 * Bundles the server's code into files of a build, which need no package but Next: it starts without the content and the engine's
 * sources. The server itself is written last, when all other files are on the disk, so that a build that was interrupted has none,
 * also by a power failure.
 */
export async function writeServerCode({ engineDir }: Blog["options"], distDir: string): Promise<void> {
	const { build } = await import("esbuild");
	const { outputFiles } = await build({
		absWorkingDir: engineDir,
		entryPoints: [
			{ in: "lib/next/serve/server/response-cache.ts", out: path.parse(RESPONSE_CACHE_FILE).name },
			{ in: "lib/next/serve/server/main.ts", out: path.parse(SERVER_FILE).name },
		],
		outdir: path.join(distDir, SERVE_FOLDER),
		outExtension: { ".js": ".mjs" },
		write: false,
		bundle: true,
		// Both load most of the same code.
		splitting: true,
		format: "esm",
		platform: "node",
		target: "node20",
		external: ["next"],
		// Packages that are no modules of JavaScript load those of Node.js by it.
		banner: {
			js: 'import { createRequire as createBundleRequire } from "node:module"; const require = createBundleRequire(import.meta.url);',
		},
		// A standalone build has only those modules of Next that Next itself loads.
		alias: { "next/constants": path.join(engineDir, "node_modules/next/constants.js") },
		logLevel: "error",
	});
	const isServer = ({ path: file }: { path: string }) => path.basename(file) === SERVER_FILE;
	const write = async (files: typeof outputFiles) => {
		for (const { path: file, contents } of files) await writeAtomically(file, contents, { isDurable: true });
	};
	await write(outputFiles.filter((file) => !isServer(file)));
	await syncDisk(distDir);
	await write(outputFiles.filter(isServer));
}
