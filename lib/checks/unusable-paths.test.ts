import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { checkPathsOf, post } from "./path-conflicts.support";

describe("a path that is too long for a file system", () => {
	for (const [what, path] of [
		["in segments that aren't", `/${"a".repeat(190)}`.repeat(22)],
		["with one that is, too", `/${"a".repeat(300)}${`/${"a".repeat(190)}`.repeat(22)}`],
		["with very many segments", "/a".repeat(45_000)],
	] as const) {
		for (const key of ["permalink", "slug"]) {
			test(`${what}, is refused as the ${key} of a post`, async () => {
				const { problems, stops, paths } = await checkPathsOf({ "posts/guests/g.md": post(`${key}: ${path}`) });
				assert.match(
					problems.join("\n"),
					/^posts\/guests\/g\.md:4 warning path-invalid The URL is too long for a file system\. .* left out\.$/,
				);
				assert.deepEqual([stops, paths], [false, ["/blog/hello"]]);
			});
		}

		test(`${what}, is refused as an alias`, async () => {
			const { problems, stops, redirects } = await checkPathsOf({ "posts/guests/g.md": post(`aliases: ${path}`) });
			assert.match(problems.join("\n"), /^posts\/guests\/g\.md:4 warning path-invalid `.{100}…` is .* too long/);
			assert.deepEqual([stops, redirects], [false, {}]);
		});
	}
});

describe("a path that would have the place of what hosts read or run", () => {
	for (const path of "/.htaccess /sub/.htaccess /vercel.json /vercel.json/x /web.config /CNAME /.git/config".split(
		" ",
	)) {
		test(`${path}, as an alias, is left out`, async () => {
			const reason = `${path} can't redirect to this post: hosts read a file of that name. Remove it from \`aliases:\`.`;
			const own = await checkPathsOf({ "posts/own.md": post(`aliases: ${path}`) });
			assert.deepEqual(own.problems, [`posts/own.md:4 error path-conflict ${reason}`]);
			const guest = await checkPathsOf({ "posts/guests/g.md": post(`aliases: ${path}`) });
			assert.deepEqual(guest.problems, [`posts/guests/g.md:4 warning path-conflict ${reason}`]);
			assert.deepEqual([own.redirects, guest.redirects, guest.stops], [{}, {}, false]);
		});
	}

	for (const path of "/.htaccess /sub/web.config/x /serve.json /y.php /y.cgi /talk.shtml".split(" ")) {
		test(`${path} is refused to a post`, async () => {
			const own = await checkPathsOf({ "posts/own.md": post(`permalink: ${path}`) });
			assert.match(own.problems.join("\n"), /^posts\/own\.md:4 error path-invalid/);
			const guest = await checkPathsOf({ "posts/guests/g.md": post(`permalink: ${path}`) });
			assert.match(guest.problems.join("\n"), /^posts\/guests\/g\.md:4 warning path-invalid .* left out\.$/);
			assert.deepEqual([own.paths, guest.paths, guest.stops], [["/blog/hello"], ["/blog/hello"], false]);
		});
	}

	for (const path of "/.netlify/state.json /.well-known/security /index.php /blog/default.htm".split(" ")) {
		test(`${path} is refused to a guest, while the owner's post can redirect from it`, async () => {
			const guest = await checkPathsOf({ "posts/guests/g.md": post(`aliases: ${path}`) });
			assert.match(guest.problems.join("\n"), /^posts\/guests\/g\.md:4 warning path-conflict \S+ can't redirect/);
			assert.deepEqual([guest.redirects, guest.stops], [{}, false]);
			const own = await checkPathsOf({ "posts/own.md": post(`aliases: ${path}`) });
			assert.deepEqual([own.problems, own.redirects[path]], [[], "/blog/own"]);
		});
	}

	for (const path of "/.netlify/state /index.php/a".split(" ")) {
		test(`${path} is refused to a guest's post, but not to the owner's`, async () => {
			const guest = await checkPathsOf({ "posts/guests/g.md": post(`permalink: ${path}`) });
			assert.match(guest.problems.join("\n"), /^posts\/guests\/g\.md:4 warning path-conflict .* left out\.$/);
			assert.deepEqual((await checkPathsOf({ "posts/own.md": post(`permalink: ${path}`) })).problems, []);
		});
	}

	test("can be a file in public/ of the owner", async () => {
		const names = [".well-known/security.txt", "CNAME", "vercel.json", "_headers", "web.config", "x.php"];
		const { problems } = await checkPathsOf(Object.fromEntries(names.map((name) => [`public/${name}`, ""])));
		assert.deepEqual(problems, []);
	});
});

test("categories can't lead a path out of the blog", async () => {
	const files = { "posts/guests/g.md": post("categories: ['..', a]"), "posts/own.md": post("lang: en") };
	const { problems, paths, stops } = await checkPathsOf(files, "permalink: /:categories/:slug\n");
	assert.match(
		problems.join("\n"),
		/^posts\/guests\/g\.md:1 warning path-invalid \/\.\.\/a\/guests\/g has .* left out\.$/,
	);
	assert.deepEqual([paths, stops], [["/hello", "/own"], false]);
});

describe("a path with a segment that is too long for a file system is shortened, which stops no build if it is a guest's", () => {
	for (const [file, lines] of [
		["g.md", `slug: ${"a".repeat(300)}`],
		["g.md", `permalink: /x/${"a".repeat(201)}/y`],
		[`${"a".repeat(245)}.md`, "lang: en"],
	] as const) {
		test(`${file.slice(0, 9)} with ${lines.slice(0, 20)}`, async () => {
			const guest = await checkPathsOf({ [`posts/guests/${file}`]: post(lines) });
			assert.match(
				guest.problems.join("\n"),
				/^posts\/guests\/\S+:\d warning path-invalid The URL is too long for a file system\..* at \S+\.$/,
			);
			assert.deepEqual([guest.stops, guest.paths.length], [false, 2]);
			const own = await checkPathsOf({ [`posts/${file}`]: post(lines) });
			assert.match(own.problems.join("\n"), /^posts\/\S+:\d error path-invalid /);
			assert.ok(own.stops);
		});
	}
});
