import { readFile } from "node:fs/promises";
import { basename, join } from "node:path";
import { reportOf } from "@/e2e/support/crawl-report";
import { hasSample, type SampleName, sampleFolder } from "@/e2e/support/sample-folders";
import { expect, httpTest as test } from "@/e2e/support/test";

/** Describes a real blog beside the project, which is built and served as it lies there, and nothing where there is none. */
export function describeSample(name: SampleName, tests: (contentDir: string) => void): void {
	const contentDir = sampleFolder(name);
	test.describe(name, () => {
		test.skip(!hasSample(name), "../shared/corpora is not beside the project");
		test.use({ blog: `sample-${name}` });
		tests(contentDir);
	});
}

/** Asks for every post at the address that its old system gave it, by its file's name and source. */
export function testRedirects(contentDir: string, oldAddress: (file: string, source: string) => string): void {
	test("every post answers at the path of its old system", async ({ request }) => {
		const { posts } = await reportOf(contentDir);
		expect(posts.length).toBeGreaterThan(90);
		for (const { file, path } of posts) {
			const old = oldAddress(basename(file), await readFile(join(contentDir, file), "utf8"));
			const answer = await request.get(old, { maxRedirects: old === path ? 20 : 0 });
			expect.soft([old, answer.status()]).toEqual([old, old === path ? 200 : 308]);
			const last = await request.get(old);
			expect.soft([last.status(), new URL(last.url()).pathname], old).toEqual([200, encodeURI(path)]);
		}
	});
}
