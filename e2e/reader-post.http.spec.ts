import { getTextContent } from "@/e2e/support/html";
import { expect, httpTest as test } from "@/e2e/support/test";

test("a post has its title, date, reading time, authors and tags", async ({ read }) => {
	const page = await read("/blog/components");
	expect(page.texts("h1")).toEqual(["Every shared component"]);
	const { text } = page.one("main");
	for (const part of [
		"Callouts, figures, tabs, details and a video.",
		"10 March 2026",
		"Ada Fixture",
		"Grace Sample",
		"MDX",
	]) {
		expect(text).toContain(part);
	}
	expect(text).toMatch(/\d min/);
});

test("posts are served at their paths, in any script and at any depth", async ({ read }) => {
	for (const [path, title] of [
		["/blog/привет-мир", "Привет, мир"],
		["/blog/guides/deep/nested", "A post in a folder in a folder"],
		["/blog/toml", "Front matter in TOML"],
		["/blog/no-title", "The heading is the title"],
		["/blog/spelled/elsewhere", "Written for another system"],
		["/about", "About the Gazette"],
	] as const) {
		expect((await read(path)).texts("h1"), path).toEqual([title]);
	}
});

test("an opening heading isn't repeated, and equal headings have ids of their own", async ({ read }) => {
	const page = await read("/blog/headings");
	expect(page.texts("h1")).toEqual(["One first-level heading"]);
	const headings = ["h2", "h3", "h4"].flatMap((level) => page.all(`main ${level}`));
	expect(headings.map((heading) => getTextContent(heading)).join()).not.toContain("said again");
	expect(page.texts("main h2").join()).toContain("A second chapter");
	const ids = ["h2", "h3", "h4"].flatMap((level) =>
		page
			.texts(`main ${level}`)
			.flatMap((text, index) => (text.includes("Twins") ? page.attributes(`main ${level}`, "id")[index] : [])),
	);
	expect(ids).toHaveLength(2);
	expect(new Set(ids).size).toBe(2);
});

test("a post links to the next and the previous post, and to its translations, each labelled in its language", async ({
	read,
}) => {
	for (const [path, neighbour, title] of [
		["/blog/code", "/blog/pictures", "Pictures beside the post"],
		["/blog/pictures", "/blog/code", "Code in every dress"],
	] as const) {
		const navigation = (await read(path)).one("nav[aria-label=More posts]");
		expect(navigation.text).toContain(title);
		expect(navigation.attributes("a", "href")).toContain(neighbour);
	}
	const languages = (await read("/blog/code")).one("nav[aria-label=Other languages]");
	expect(languages.texts("a")).toEqual(["Deutsch", "Русский"]);
	expect(languages.attributes("[lang=de][hreflang=de]", "href")).toEqual(["https://zeitung.example/code"]);
	const russian = await read(languages.attributes("[lang=ru]", "href")[0] ?? "");
	expect(russian.texts("h1")).toEqual(["Привет, мир"]);
	expect(russian.one("nav[aria-label=Other languages]").link("English")).toBe("/blog/code");
});

test("front matter of another system is understood, and a date is the same day in any time zone", async ({ read }) => {
	expect((await read("/blog/headings")).texts("main time")[0]).toBe("3 March 2026");
	const spelled = await read("/blog/spelled/elsewhere");
	const main = spelled.one("main");
	expect(spelled.texts("main time")[0], "in the time zone of the blog").toBe("3 March 2026");
	expect(main.text).toContain("5 March 2026");
	expect(main.text).toContain("Its front matter has other names for the same things.");
	expect(main.link("Website")).toBe("https://ingrid.example");
	expect(main.text).toContain("imports");
	expect(main.attributes("img", "width")[0]).toBe("1600");
});

test("Markdown renders as on GitHub", async ({ read }) => {
	const main = (await read("/blog/github")).one("main");
	const rows = main.texts("table tr");
	expect(rows).toHaveLength(3);
	for (const [index, row] of [/^Fruit\s*Count$/, /^Apple\s*3$/, /^Pear\s*1[02]$/].entries())
		expect(rows[index]).toMatch(row);
	expect(main.attributes("input[type=checkbox]", "checked")).toEqual(["", undefined]);
	expect(main.texts("del")).toEqual(["struck"]);
	expect(main.link("https://example.org")).toBe("https://example.org");
	expect(main.text).toContain("Sharpen the pencil first.");
	expect(main.text).not.toContain("[!TIP]");
	expect(main.texts("kbd")).toEqual(["HTML"]);
	expect(main.text).toContain('A price of <1%, and a\u00a0b. "Quotes" stay -- as typed...');
	expect(main.text).toContain("The note itself.");
});

test("a 404 has a heading and a link", async ({ read }) => {
	const page = await read("/blog/was-never-written", 404);
	expect(page.all("h1")).toHaveLength(1);
	const [first = ""] = page.attributes("main a", "href");
	expect((await read(first)).all("article").length).toBeGreaterThan(0);
});
