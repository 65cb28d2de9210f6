import type { BlogOptions } from "@/lib/blog/blog";
import { createTestBlog } from "@/lib/blog/blog.support";
import type { Files } from "@/lib/utils/temporary-folder.support";
import { createLanguageService } from "./language-service";
import type { Completion, QuickFix, TextEdit } from "./types";

const SVG = '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="6"><path d="M0 0h9v6H0z"/></svg>\n';

const BLOG: Files = {
	"site.yml": "title: Test\nurl: https://blog.example\n",
	"authors.yml": "ada:\n  name: Ada Quill\n  title: Editor\ngrace:\n  name: Grace Hopper\n",
	"tags.yml": "typography:\n  label: Typography\n  description: Letters.\n",
	"posts/2026-05-04-hello.md":
		"---\ntitle: Hello world\ndescription: How it began.\ndate: 2026-05-04\ntags: [typography, css]\nauthors: ada\naliases: [/old/hello]\n---\n\nText.\n\n## First steps\n\nText.\n\n## Näxt *steps* {#next}\n",
	"posts/2026-05-05-second.mdx":
		"---\ntitle: The second one\ndate: 2026-05-05\ntags: [css]\nseries: Beginnings\n---\n\n[Hello](/blog/hello) and [again](/blog/hello#next).\n",
	"posts/third/index.md": "---\ntitle: Third\ndate: 2026-05-06\ndraft: true\n---\n\n![Hills](./Hills.svg)\n",
	"posts/third/Hills.svg": SVG,
	"pages/about.md": "---\ntitle: About\n---\n\nText.\n",
	"public/img/square.svg": SVG,
	"public/report.pdf": "%PDF-1.4\n",
	"components/poem.tsx":
		'interface Props {\n\t/** Who wrote it. */\n\tauthor: string;\n\tmood?: "glad" | "sad";\n\topen?: boolean;\n\tlines?: number;\n\tchildren: React.ReactNode;\n}\n\n/** Shows a poem line by line. */\nexport function Poem({ author, mood = "glad", children }: Props) {\n\treturn <blockquote data-mood={mood} title={author}>{children}</blockquote>;\n}\n',
};

const FILE = "posts/2026-06-01-draft.mdx";

/** Creates a service for a blog, with functions that take a text with `|` at the cursor. */
export function createTestService(files: Files = {}, file = FILE, options: Partial<BlogOptions> = {}) {
	const blog = createTestBlog({ ...BLOG, ...files }, options);
	const service = createLanguageService(blog);
	const readCursor = (marked: string): [text: string, offset: number] => [marked.replace("|", ""), marked.indexOf("|")];
	return {
		blog,
		service,
		diagnose: (text: string, name = file) => service.diagnose(name, text),
		complete: (marked: string, name = file) => service.complete(name, ...readCursor(marked)),
		/** Accepts the completion with a label, and returns the text with the cursor. */
		async accept(marked: string, label: string, name = file): Promise<string> {
			const [text, offset] = readCursor(marked);
			const items = await service.complete(name, text, offset);
			const item = items.find((one) => one.label === label);
			if (!item)
				throw new Error(`${label} isn't among ${items.map((one) => one.label).join(", ") || "no completions"}`);
			return applyCompletion(text, item);
		},
		hover: (marked: string, name = file) => service.hover(name, ...readCursor(marked)),
		findDefinition: (marked: string, name = file) => service.findDefinition(name, ...readCursor(marked)),
	};
}

function applyEdits(text: string, edits: readonly TextEdit[]): string {
	return edits
		.toReversed()
		.reduce((result, { from, to, insert }) => result.slice(0, from) + insert + result.slice(to), text);
}

function applyCompletion(text: string, { edit, cursor = edit.insert.length }: Completion): string {
	const changed = applyEdits(text, [edit]);
	const at = edit.from + cursor;
	return `${changed.slice(0, at)}|${changed.slice(at)}`;
}

/** Applies a fix to a text, with brackets around the selection. */
export function applyFix(text: string, { edits, selection }: QuickFix): string {
	const changed = applyEdits(text, edits);
	if (!selection) return changed;
	const { from, to } = selection;
	return `${changed.slice(0, from)}⟦${changed.slice(from, to)}⟧${changed.slice(to)}`;
}

/** Reads a text with `‹a→b›` where `a` becomes `b`; returns it before and after. */
export function readChange(marked: string): [before: string, after: string] {
	const change = /‹([^→]*)→([^›]*)›/g;
	return [marked.replace(change, "$1"), marked.replace(change, "$2")];
}
