import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { renderToStaticMarkup } from "react-dom/server";
import { createDiagnostic } from "@/lib/utils/diagnostics";
import { guard } from "./guard";

const file = "components/box.tsx";
const position = { line: 2, column: 5 };

describe("a component of the owner", () => {
	test("gets its props", () => {
		const Box = guard({ file, component: ({ name }: { name: string }) => <b>{name}</b> });
		assert.equal(renderToStaticMarkup(<Box name="a" />), "<b>a</b>");
	});

	test("that throws is named in the error", async () => {
		const call = guard({
			file,
			component: () => {
				throw new Error("Empty.");
			},
		}) as () => unknown;
		assert.throws(call, /^Error: `components\/box\.tsx` can't be rendered: Empty\.$/);
		const callLater = guard({ file, component: async () => Promise.reject(new Error("Late.")) }) as () => unknown;
		await assert.rejects(async () => callLater(), /`components\/box\.tsx` can't be rendered: Late\./);
	});

	test("can end the page, or wait, as other components can", () => {
		for (const signal of [Object.assign(new Error("NEXT_HTTP_ERROR"), { digest: "404" }), Promise.resolve()]) {
			const call = guard({
				file,
				component: () => {
					throw signal;
				},
			}) as () => unknown;
			assert.throws(call, (thrown) => thrown === signal);
		}
	});

	test("that can't be compiled shows its diagnostic", () => {
		const Broken = guard({
			file,
			error: createDiagnostic("owner-code", file, position, "Expected a brace.", "> 2 | {"),
		});
		const html = renderToStaticMarkup(<Broken />);
		assert.match(html, /components\/box\.tsx:2:5<\/code> Expected a brace\./);
		assert.match(html, /> 2 \| \{|&gt; 2 \| \{/);
	});

	test("that runs in the browser stays the reference that Next knows", () => {
		const reference = Object.assign(() => null, { $$typeof: Symbol.for("react.client.reference") });
		assert.equal(guard({ file, component: reference }), reference);
	});
});
