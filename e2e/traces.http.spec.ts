import { readdir, readFile } from "node:fs/promises";
import path from "node:path";
import { builtFolder, OWNERS_PROJECT } from "@/e2e/support/blogs";
import { outputOf } from "@/e2e/support/build";
import { expect, httpTest as test } from "@/e2e/support/test";

/** What Next has found that a route reads when it runs, relative to the project; platforms hand in that and no more. */
async function tracesOf(folder: string): Promise<Map<string, string[]>> {
	const lists = (await readdir(folder, { recursive: true })).filter((file) => file.endsWith(".nft.json"));
	const traces = lists.map(async (list): Promise<[string, string[]]> => {
		const { files } = JSON.parse(await readFile(path.join(folder, list), "utf8"));
		const from = path.dirname(path.join(folder, list));
		return [
			list,
			files.map((file: string) => path.relative(OWNERS_PROJECT, path.join(from, file)).replaceAll(path.sep, "/")),
		];
	});
	return new Map(await Promise.all(traces));
}

test("routes are traced to packages and Next's output only", async () => {
	const output = outputOf("fixture");
	const folder = builtFolder("fixture");
	const traces = await tracesOf(path.join(folder, "server"));
	expect(traces.size).toBeGreaterThan(5);
	const isBuilt = (file: string) => file.startsWith(`${output}/`) && !file.startsWith(`${output}/cache/`);
	for (const [route, files] of traces) {
		const others = files.filter((file) => !/^((\.\.\/)*node_modules\/|package\.json$)/.test(file) && !isBuilt(file));
		expect(others, route).toEqual([]);
	}
});
