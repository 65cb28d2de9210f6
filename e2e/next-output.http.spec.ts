import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { buildLog, OWNERS_PROJECT } from "@/e2e/support/blogs";
import { SHARED_FOLDER, withLock } from "@/e2e/support/shared-build-folder";
import { expect, httpTest as test } from "@/e2e/support/test";
import { readChunks } from "@/lib/next/internals/chunks";
import { readFlight, separateFlight } from "@/lib/next/internals/flight";
import { parseStaticPage, readFrameworkModules } from "@/lib/next/internals/strip-framework";

/** What the finishing of pages knows of the output of the installed Next, looked for in what it has just written. */
test.use({ blog: "arabic" });

/** Reads the pages and styles that Next wrote, before they are finished, and what the finished folder takes from them. */
async function readNextOutput() {
	const project = path.join(OWNERS_PROJECT, SHARED_FOLDER);
	return withLock(project, async () => {
		const distDir = path.join(project, "next");
		const readAll = (folder: string, extension: string) =>
			readdirSync(path.join(distDir, folder), { recursive: true, encoding: "utf8" })
				.filter((name) => name.endsWith(extension))
				.map((name) => readFileSync(path.join(distDir, folder, name), "utf8"));
		return {
			pages: readAll("server/route-cache", ".html"),
			styles: readAll("static/chunks", ".css").join("\n"),
			frameworkModules: await readFrameworkModules(distDir),
			// Another blog may have been built into Next's folder since; this one has a component that loads a chunk later.
			chunks: await readChunks(path.join(OWNERS_PROJECT, ".builds/e2e-arabic/site/files/_next")),
		};
	});
}

test("the installed Next writes pages, payloads, chunks and styles in the forms that are known of it", async ({
	request,
}) => {
	// Waits for the build.
	await request.get("./");
	const { pages, styles, frameworkModules, chunks } = await readNextOutput();
	// A build renders only what it can't take over from the last one, and the 404 page.
	expect(pages.length, "Next writes its pages into another folder.").toBeGreaterThan(0);
	expect(frameworkModules.size, "Next lists the modules of client components in another form.").toBeGreaterThan(0);
	for (const page of pages) {
		const { scripts } = separateFlight(page);
		expect(
			scripts.length,
			"Next writes the payload in other scripts than `self.__next_f.push([1,…])`.",
		).toBeGreaterThan(0);
		expect(readFlight(scripts), "React writes the payload in rows of another form.").toBeDefined();
		const known = /<script src="[^"]*\/_next\/static\/chunks\/[\w.~-]+\.js"/;
		expect(page, "Next loads its scripts by URLs of another form.").toMatch(known);
	}
	const isStatic = pages.map((page) => parseStaticPage(page, frameworkModules) !== undefined);
	expect(
		isStatic,
		"No page is without client components of the blog: Next has new ones of its own, or at another path.",
	).toContain(true);
	const { loads } = [...chunks.values()].reduce((one, other) => (one.loads.length > other.loads.length ? one : other));
	const known = loads.filter((name) => chunks.has(name));
	expect(known.length, "Chunks name those that they load in another form.").toBeGreaterThan(0);
	for (const form of ["@layer utilities{", ":lang(", ":dir(rtl)", "@supports (color:color-mix(in lab, red, red)){"]) {
		expect(styles, `Next's minified styles don't have the form \`${form}\`.`).toContain(form);
	}
});

test("the installed Next knows the number of processes that render pages", () => {
	const log = readFileSync(buildLog("arabic"), "utf8");
	expect(log, "Next doesn't follow `experimental.cpus`.").toMatch(/Generating static pages using 1 worker /);
	expect(log, "Next doesn't know an option of its configuration.").not.toContain("Unrecognized key");
});
