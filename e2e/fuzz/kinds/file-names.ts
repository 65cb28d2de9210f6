import assert from "node:assert/strict";
import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import fc from "fast-check";
import { createKind } from "@/e2e/fuzz/kind";
import { createBlogIn, createFolder } from "@/e2e/fuzz/temporary-blog";
import { getSiteDiagnostics } from "@/lib/checks/run-checks";

const segment = fc.oneof(
	fc.constantFrom(
		...'a|b|index|README|2024-01-02-a|2024-13-99-b|tags|blog|feed.xml|_a|.a|a.b|%41|%|a?b|a#b|a b|é|e\u0301|日本|CON|a:b|a*b|[a]|(b)|@c|-|\u202ea|...|a.en|a.md|"|\\|__proto__|constructor'.split(
			"|",
		),
		"'",
		"a".repeat(120),
	),
	fc.string({ unit: "grapheme", minLength: 1, maxLength: 8 }),
);
const name = fc
	.tuple(
		fc.constantFrom("posts/", "pages/", "drafts/", "public/", ""),
		fc.array(segment, { minLength: 1, maxLength: 3 }),
		fc.constantFrom(".md", ".mdx", ".markdown", ".html", ".png", ".svg", ""),
	)
	.map(([folder, segments, extension]) => folder + segments.join("/") + extension);

const folder = createFolder();

/** Writes an empty post; returns whether the file system allows its name. */
function write(file: string): boolean {
	try {
		mkdirSync(path.dirname(file), { recursive: true });
		writeFileSync(file, "# A title\n\nText.\n");
		return true;
	} catch {
		return false;
	}
}

/** File names: each post has a path of its own, which is a valid one on the web, or a diagnostic. */
export const checkFileNames = createKind(
	"file-names",
	fc.array(name, { minLength: 1, maxLength: 6 }),
	async (names) => {
		rmSync(folder, { recursive: true, force: true });
		// Without posts in their usual folder, those of another system are looked for.
		mkdirSync(path.join(folder, "content/posts"), { recursive: true });
		writeFileSync(path.join(folder, "content/posts/own.md"), "# A title\n");
		writeFileSync(path.join(folder, "content/site.yml"), "title: T\nurl: https://t.example\nstrict: false\n");
		const blog = createBlogIn(folder);
		const { contentDir } = blog.options;
		const written = names.filter((one) => {
			const file = path.join(contentDir, one);
			return file.startsWith(contentDir + path.sep) && write(file);
		});
		const [{ posts, pages, diagnostics }, visible, skipped, publicFiles] = await Promise.all([
			blog.collection(),
			blog.visible(),
			blog.source.listSkippedFiles(),
			blog.source.listPublicFiles(),
		]);
		await Promise.all([
			blog.lists(),
			blog.redirects(),
			blog.publicPaths(),
			blog.ownerPaths(),
			getSiteDiagnostics(blog),
		]);
		const known = new Set([...posts, ...pages, ...diagnostics, ...skipped].map(({ file }) => file.normalize("NFC")));
		for (const file of written.filter(isPost)) {
			assert.ok(known.has(path.normalize(file).normalize("NFC")), `\`${file}\` is neither shown nor reported`);
		}
		const paths = [...visible.byPath.keys()];
		assert.equal(new Set(paths).size, paths.length);
		for (const one of paths) {
			assert.match(one, /^\/[^/]/);
			assert.doesNotMatch(one, /(^|\/)\.\.?(\/|$)|[\\\0]/);
			assert.ok(URL.canParse(encodeURI(one), "https://t.example"), one);
		}
		for (const file of publicFiles) assert.doesNotMatch(file, /(^|\/)\.\.(\/|$)/);
	},
);

/** Tells whether a file is that of a post or page. Names that begin with a dot or an underscore are the owner's own business. */
function isPost(file: string): boolean {
	return /^(posts|drafts|pages)\/.*\.(md|mdx|markdown)$/.test(file) && !/(^|\/)([._]|README\.)/.test(file);
}
