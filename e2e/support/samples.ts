import { readFile } from "node:fs/promises";
import { basename, join } from "node:path";
import { loadReport } from "@/e2e/support/crawl-report";
import { hasSample, type SampleName, sampleFolder } from "@/e2e/support/sample-folders";
import { expect, httpTest as test } from "@/e2e/support/test";

/** Defines tests of a real blog, which is built unchanged; skips them if its folder does not exist. */
export function describeSample(name: SampleName, tests: (contentDir: string) => void): void {
	const contentDir = sampleFolder(name);
	test.describe(name, () => {
		test.skip(!hasSample(name), "../shared/corpora is not beside the project");
		test.use({ blog: `sample-${name}` });
		tests(contentDir);
	});
}

/** Defines a test that requests every post at its legacy path, which `getLegacyPath` derives from the name and the source of its file. */
export function testLegacyPaths(contentDir: string, getLegacyPath: (file: string, source: string) => string): void {
	test("every post is at its legacy path, or redirected from it", async ({ request }) => {
		const { posts } = await loadReport(contentDir);
		expect(posts.length).toBeGreaterThan(90);
		for (const { file, path } of posts) {
			const legacyPath = getLegacyPath(basename(file), await readFile(join(contentDir, file), "utf8"));
			const response = await request.get(legacyPath, { maxRedirects: legacyPath === path ? 20 : 0 });
			expect.soft([legacyPath, response.status()]).toEqual([legacyPath, legacyPath === path ? 200 : 308]);
			const target = await request.get(legacyPath);
			expect.soft([target.status(), new URL(target.url()).pathname], legacyPath).toEqual([200, encodeURI(path)]);
		}
	});
}
