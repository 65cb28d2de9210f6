import { getAttribute } from "@/e2e/support/html";
import { expect, httpTest as test } from "@/e2e/support/test";

test("expressions, callouts and figures are rendered, and the children of an unknown component", async ({ read }) => {
	const main = (await read("/blog/components")).one("main");
	expect(main.text).toContain("The crew is Mira and Tove, which makes 2 people.");
	expect(main.text).toContain("Mind the step");
	expect(main.text).toContain("The floor is lower here.");
	expect(main.texts("p"), "the name of a callout's kind in place of a title").toContain("Note");
	expect(main.texts("figure figcaption")).toEqual(
		expect.arrayContaining(["How a post travels", expect.stringContaining("Seen from the tower")]),
	);
	const image = (alt: string) => main.all("img").find((one) => getAttribute(one, "alt") === alt);
	expect(getAttribute(image("Three boxes in a row"), "width")).toBe("640");
	expect(getAttribute(image("The harbour from above"), "height")).toBe("1000");
	const unknown = (await read("/blog/unknown-component")).one("main");
	expect(unknown.text).toContain("The words inside are still read.");
	expect(unknown.text).toContain("The words after it, too.");
});
