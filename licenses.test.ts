import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { test } from "node:test";
import { show } from "@/lib/utils/show.support";

/** The licences of packages that owners get, in the notation of SPDX: https://spdx.org/licenses/ */
const ALLOWED = new Set([
	"0BSD",
	"Apache-2.0",
	"Apache-2.0 AND LGPL-3.0-or-later",
	"Apache-2.0 AND LGPL-3.0-or-later AND MIT",
	"BlueOak-1.0.0",
	"BSD-2-Clause",
	"BSD-3-Clause",
	"CC-BY-4.0",
	"EPL-2.0",
	"ISC",
	"LGPL-3.0-or-later",
	"MIT",
	"MIT OR Apache-2.0",
	"MPL-2.0",
	"OFL-1.1",
	"Python-2.0",
]);
/** Licences that ask for more than a notice. Each of their packages is in the table of dependencies. */
const NAMED = /LGPL|MPL|EPL|CC-BY|OFL/;

interface LockedPackage {
	version?: string;
	license?: string;
	dev?: boolean;
	link?: boolean;
	resolved?: string;
	integrity?: string;
	/** Whether it is part of the file of another package. */
	inBundle?: boolean;
}

const read = (file: string) => readFileSync(new URL(file, import.meta.url), "utf8");
/** Lists the packages of a lock file. */
function listPackages(file: string) {
	const { packages }: { packages: Record<string, LockedPackage> } = JSON.parse(read(file));
	return (
		Object.entries(packages)
			// The repository has its own packages itself.
			.filter(([folder, { link }]) => folder !== "" && !link && !folder.startsWith("packages/"))
			.map(([folder, entry]) => ({ name: folder.replace(/^.*node_modules\//, ""), ...entry }))
	);
}
/** The packages whose code is in that of the engine, or of the desk. `npm ci` has compiled them. */
const bundled = new Set(
	["dist/engine/licenses.txt", "dist/engine/desk/licenses.txt"].flatMap((file) =>
		[...read(file).matchAll(/^(\S+) \d\S+, .+, \S+$/gm)].map(([, name]) => name),
	),
);
const owned = listPackages("package-lock.json").filter(({ name, dev }) => !dev || bundled.has(name));

test("every package that owners get has a licence that is known", () => {
	assert.ok(bundled.has("elkjs") && bundled.has("@codemirror/view"));
	const unknown = owned.filter(({ license }) => !ALLOWED.has(license ?? ""));
	assert.deepEqual(show(unknown, "name: license"), []);
});

test("the packages whose licence asks for more than a notice are in the documents", () => {
	const documented = read("docs/contributing/decisions/dependencies.md");
	const names = owned.filter(({ license }) => NAMED.test(license ?? "")).map(({ name }) => name);
	// The forms of a package for each platform have the name of the package at their start.
	const families = new Set(
		names.map((name) => name.replace(/^(@img\/sharp|lightningcss|@fontsource-variable).*/, "$1")),
	);
	assert.deepEqual(
		[...families].filter((name) => !documented.includes(name)),
		[],
	);
});

/** Returns the lock files in a folder, without those of installed packages. */
const listLockFiles = (folder: string) =>
	readdirSync(folder, { recursive: true, encoding: "utf8" })
		.filter((name) => name.endsWith("package-lock.json") && !name.includes("node_modules"))
		.map((name) => `${folder}/${name.replaceAll("\\", "/")}`);

// Only measurements install those of `bench`.
for (const file of ["package-lock.json", ...listLockFiles("bench")]) {
	test(`every package of ${file} is locked to one file of the registry`, () => {
		const loose = listPackages(file).filter(
			({ resolved, integrity, inBundle }) =>
				!inBundle &&
				((resolved && !resolved.startsWith("https://registry.npmjs.org/")) || !integrity?.startsWith("sha512-")),
		);
		assert.deepEqual(show(loose, "name"), []);
	});
}
