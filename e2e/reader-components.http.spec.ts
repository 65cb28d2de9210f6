import { getAttribute } from "@/e2e/support/html";
import { expect, httpTest as test } from "@/e2e/support/test";

test("expressions are evaluated", async ({ read }) => {
	const main = (await read("/blog/components")).one("main");
	expect(main.text).toContain("The crew is Mira and Tove, which makes 2 people.");
});

test("callouts have their title, or the name of their kind", async ({ read }) => {
	const main = (await read("/blog/components")).one("main");
	expect(main.text).toContain("Mind the step");
	expect(main.text).toContain("The floor is lower here.");
	expect(main.texts("p")).toContain("Note");
});

test("figures have their caption and alt text", async ({ read }) => {
	const main = (await read("/blog/components")).one("main");
	expect(main.texts("figure figcaption")).toEqual(
		expect.arrayContaining(["How a post travels", expect.stringContaining("Seen from the tower")]),
	);
	const image = (alt: string) => main.all("img").find((one) => getAttribute(one, "alt") === alt);
	expect(getAttribute(image("Three boxes in a row"), "width")).toBe("640");
	expect(getAttribute(image("The harbour from above"), "height")).toBe("1000");
});

test("the children of an unknown component are rendered", async ({ read }) => {
	const main = (await read("/blog/unknown-component")).one("main");
	expect(main.text).toContain("The words inside are still read.");
	expect(main.text).toContain("The words after it, too.");
});
