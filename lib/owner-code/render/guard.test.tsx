import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { describe, test } from "node:test";
import { notFound, permanentRedirect, redirect } from "next/navigation";
import { use } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { prerender } from "react-dom/static";
import { createDiagnostic } from "@/lib/diagnostics/diagnostic";
import { guard } from "./guard";

const file = "components/box.tsx";
const position = { line: 2, column: 5 };

describe("a component of the owner", () => {
	test("gets its props", () => {
		const Box = guard({ file, component: ({ name }: { name: string }) => <b>{name}</b> });
		assert.equal(renderToStaticMarkup(<Box name="a" />), "<b>a</b>");
	});

	test("that throws is named in the error", async () => {
		const component = () => {
			throw new Error("Empty.");
		};
		const call = guard({ file, component }) as () => unknown;
		assert.throws(call, /^Error: `components\/box\.tsx` can't be rendered: Empty\.$/);
		const callLater = guard({ file, component: async () => Promise.reject(new Error("Late.")) }) as () => unknown;
		await assert.rejects(async () => callLater(), /`components\/box\.tsx` can't be rendered: Late\./);
	});

	for (const [name, end] of Object.entries({
		notFound,
		redirect: () => redirect("/a"),
		permanentRedirect: () => permanentRedirect("/a"),
	})) {
		test(`can end the page by \`${name}()\``, () => {
			const call = guard({ file, component: end }) as () => unknown;
			const isOwn = ({ message }: Error) => !message.includes(file);
			assert.throws(call, isOwn, `\`${name}()\` throws an error of another form.`);
		});
	}

	test("can wait for a promise by `use()`", async () => {
		const later = new Promise<string>((resolve) => void setImmediate(() => resolve("later")));
		const Box = guard({ file, component: () => <b>{use(later)}</b> });
		const { prelude } = await prerender(<Box />);
		assert.equal(await new Response(prelude).text(), "<b>later</b>");
	});

	test("waits, and is one of the browser, in the React of Next's server as the guard expects", () => {
		const runtime = "next/dist/compiled/next-server/app-page-turbo.runtime.prod.js";
		const code = readFileSync(createRequire(import.meta.url).resolve(runtime), "utf8");
		for (const [text, sentence] of [
			['Error("Suspense Exception', "throws another error from `use()` while a component waits"],
			['Symbol.for("react.client.reference")', "marks components of the browser in another way"],
		] as const) {
			assert.ok(code.includes(text), `The React of Next's server ${sentence}.`);
		}
	});

	test("that can't be compiled shows its diagnostic", () => {
		const error = createDiagnostic("owner-code", file, position, "Expected a brace.", "> 2 | {");
		const Broken = guard({ file, error });
		const html = renderToStaticMarkup(<Broken />);
		assert.match(html, /components\/box\.tsx:2:5<\/code> Expected a brace\./);
		assert.match(html, /> 2 \| \{|&gt; 2 \| \{/);
	});

	test("that runs in the browser stays the reference that Next knows", () => {
		const reference = Object.assign(() => null, { $$typeof: Symbol.for("react.client.reference") });
		assert.equal(guard({ file, component: reference }), reference);
	});
});
