import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { html, md, mdx } from "@/lib/markdown/compile.support";

const label = (text: string) => `<p class="label"><strong>${text}</strong></p>`;

describe("alerts", () => {
	for (const [name, source, expected] of [
		["without a title", "> [!NOTE]\n> A", '<aside title="note"><p>A</p></aside>'],
		[
			"with a title",
			"> [!TIP] So *it* is\n> A\n> b",
			`<aside title="tip">${label("So <em>it</em> is")}<p>A\nb</p></aside>`,
		],
		["with a title only", "> [!info] A", `<aside title="info">${label("A")}</aside>`],
		[
			"with content after a blank line",
			"> [!warning] A\n>\n> - b",
			`<aside title="warning">${label("A")}<ul>\n<li>b</li>\n</ul></aside>`,
		],
		["of Obsidian", "> [!bug]\n> A", `<aside title="danger">${label("Bug")}<p>A</p></aside>`],
		["of an unknown kind", "> [!odd]\n> A", `<aside title="note">${label("Odd")}<p>A</p></aside>`],
		["that are folded", "> [!faq]- Why?\n> A", "<summary>Why?</summary><p>A</p>"],
		[
			"within others",
			"> [!todo]\n> > [!tip] A\n> > b\n> > > [!odd] c",
			`<aside title="info">${label("Todo")}<aside title="tip">${label("A")}<p>b</p><aside title="note">${label("c")}</aside></aside></aside>`,
		],
		[
			"within folded ones",
			"> [!faq]- Why?\n> > [!tip] A",
			`<summary>Why?</summary><aside title="tip">${label("A")}</aside>`,
		],
		["that are no alerts", "> [!] A\n> [b]", "<blockquote>\n<p>[!] A\n[b]</p>\n</blockquote>"],
	] as const) {
		test(`renders those ${name}`, async () => {
			assert.equal(await html(md(source)), expected);
			assert.equal(await html(mdx(source)), expected);
		});
	}
});
