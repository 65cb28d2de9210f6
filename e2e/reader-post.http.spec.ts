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
	expect(russian.one("nav[aria-label=Другие языки]").link("English")).toBe("/blog/code");
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

test("legacy paths redirect permanently to their posts, a link to the file of a post leads to its page, and unknown paths have the 404 page", async ({
	read,
	request,
	url,
}) => {
	for (const [from, to] of [
		["/blog/2026/02/27/github", "/blog/github"],
		["/old/github", "/blog/github"],
		["/old/github.html", "/blog/github"],
		["/old/github/index.html", "/blog/github"],
		["/2019/m%C3%A4rkdown", "/blog/github"],
		["/2019/m%C3%A4rkdown.html", "/blog/github"],
		["/2026/03/07/%D0%BF%D1%80%D0%B8%D0%B2%D0%B5%D1%82-%D0%BC%D0%B8%D1%80.html", "/blog/привет-мир"],
	] as const) {
		const response = await request.get(from, { maxRedirects: 0 });
		expect(response.status(), from).toBe(308);
		const location = response.headers().location ?? "";
		expect(decodeURI(new URL(location, url).pathname), from).toBe(to);
		expect((await request.get(location)).status(), from).toBe(200);
	}
	expect((await read("/blog/more")).one("main").link("the tasks")).toBe("/blog/github#tasks");
	const page = await read("/blog/was-never-written", 404);
	const [first = ""] = page.attributes("main a", "href");
	expect((await read(first)).all("article").length).toBeGreaterThan(0);
});
