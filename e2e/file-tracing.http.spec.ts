import { readdir, readFile } from "node:fs/promises";
import path from "node:path";
import { buildFolder, OWNERS_PROJECT } from "@/e2e/support/blogs";
import { outputFolder } from "@/e2e/support/build";
import { expect, httpTest as test } from "@/e2e/support/test";

/** Returns the files that Next traced for each route, relative to the project: platforms deploy these only. */
async function readTraces(folder: string): Promise<Map<string, string[]>> {
	const traceFiles = (await readdir(folder, { recursive: true })).filter((file) => file.endsWith(".nft.json"));
	const traces = traceFiles.map(async (traceFile): Promise<[string, string[]]> => {
		const { files } = JSON.parse(await readFile(path.join(folder, traceFile), "utf8"));
		const base = path.dirname(path.join(folder, traceFile));
		return [
			traceFile,
			files.map((file: string) => path.relative(OWNERS_PROJECT, path.join(base, file)).replaceAll(path.sep, "/")),
		];
	});
	return new Map(await Promise.all(traces));
}

test("routes are traced to packages and Next's output only", async () => {
	const output = outputFolder("fixture");
	const folder = buildFolder("fixture");
	const traces = await readTraces(path.join(folder, "server"));
	expect(traces.size).toBeGreaterThan(5);
	const isOutput = (file: string) => file.startsWith(`${output}/`) && !file.startsWith(`${output}/cache/`);
	for (const [route, files] of traces) {
		const others = files.filter((file) => !/^((\.\.\/)*node_modules\/|package\.json$)/.test(file) && !isOutput(file));
		expect(others, route).toEqual([]);
		// Types, and what packages have for other uses than that of the blog.
		expect(
			files.filter((file) =>
				/\.d\.[cm]?ts$|\/micromark[\w-]*\/dev\/|\/compress(?:_binding)?\.js$|harfbuzz-subset/.test(file),
			),
			route,
		).toEqual([]);
	}
});
