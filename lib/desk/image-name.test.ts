import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { nameImage, numberName } from "./image-name";

describe("nameImage", () => {
	for (const [fileName, expected, format = "png"] of [
		["Heron in reeds.PNG", "heron-in-reeds.png"],
		["C:\\pictures\\Übersicht 2026.png", "übersicht-2026.png"],
		["../../etc/passwd", "passwd.png"],
		["heron.jpeg", "heron.jpeg", "jpeg"],
		["heron.png", "heron.jpg", "jpeg"],
		["heron.pdf", "heron.webp", "webp"],
		["鷺の朝.png", "鷺の朝.png"],
		["image.png", "on-the-shore.png"],
		["IMG_4711.HEIC", "on-the-shore.jpg", "jpeg"],
		["DSC01234.jpg", "on-the-shore.jpg", "jpeg"],
		["PXL_20260504_101112.jpg", "on-the-shore.jpg", "jpeg"],
		["Screenshot 2026-05-04 at 10.11.12 AM.png", "on-the-shore.png"],
		["Bildschirmfoto 2026-05-04 um 10.11.12.png", "on-the-shore.png"],
		["Capture d’écran 2026-05-04.png", "on-the-shore.png"],
		["3fa92b1c-5a6b-4c7d-8e9f-0a1b2c3d4e5f.png", "on-the-shore.png"],
		["", "on-the-shore.svg", "svg"],
	] as [string, string, string?][]) {
		test(`names \`${fileName}\` ${expected}`, () => {
			assert.equal(nameImage({ fileName, heading: "On the shore", title: "A walk", format }), expected);
		});
	}

	test("takes the title if there is no heading, and a word if there is neither", () => {
		assert.equal(nameImage({ fileName: "image.png", heading: " ", title: "A walk", format: "png" }), "a-walk.png");
		assert.equal(nameImage({ fileName: "image.png", heading: "", title: "", format: "png" }), "image.png");
	});
});

test("numbers names before their extension", () => {
	assert.deepEqual(
		[1, 2, 3].map((n) => numberName("cat.png", n)),
		["cat.png", "cat-2.png", "cat-3.png"],
	);
});
