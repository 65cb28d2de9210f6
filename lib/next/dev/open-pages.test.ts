import assert from "node:assert/strict";
import { beforeEach, mock, test } from "node:test";
import { OpenPages } from "./open-pages";

let told: string[];
let pages: OpenPages;
let isBusy: boolean;

beforeEach(() => {
	told = [];
	isBusy = false;
	pages = new OpenPages(() => isBusy);
});

const open = (path: string) => pages.add({ path, report: () => told.push(path || "without a page") });

/** Returns the pages that got a change since the last call. */
function takeTold(): string[] {
	const taken = told;
	told = [];
	return taken;
}

/** Lets the time pass after which every page is told of a change. */
function passLong(pass: (milliseconds: number) => void): void {
	pass(1_000);
	pass(50);
}

/** Runs a test with clocks that it moves itself. */
function testWithClock(name: string, run: (pass: (milliseconds: number) => void) => void): void {
	test(name, () => {
		let now = 0;
		const clock = mock.method(performance, "now", () => now);
		mock.timers.enable({ apis: ["setTimeout"] });
		try {
			run((milliseconds) => {
				now += milliseconds;
				mock.timers.tick(milliseconds);
			});
		} finally {
			mock.timers.reset();
			clock.mock.restore();
		}
	});
}

testWithClock("the page of the changed post is told first, then other pages", (pass) => {
	for (const path of ["/", "/blog/a", ""]) open(path);
	pages.reportChange(new Set(["/blog/a"]));
	assert.deepEqual(takeTold(), ["/blog/a"]);
	pass(150);
	pass(50);
	assert.deepEqual(takeTold(), ["/", "without a page"]);
	pass(20_000);
	assert.deepEqual(takeTold(), []);
});

testWithClock("all pages are told at once if no page of a changed post is open", () => {
	for (const path of ["/", "/blog/b"]) open(path);
	pages.reportChange(new Set(["/blog/a"]));
	assert.deepEqual(takeTold(), ["/", "/blog/b"]);
});

testWithClock("pages that wait are told once for all changes, but do not wait for ever", (pass) => {
	for (const path of ["/", "/blog/a"]) open(path);
	for (let count = 0; count < 100; count += 1) {
		pages.reportChange(new Set(["/blog/a"]));
		pass(100);
	}
	const others = takeTold().filter((path) => path !== "/blog/a");
	assert.deepEqual(others, ["/"]);
	passLong(pass);
	assert.deepEqual(takeTold(), []);
});

testWithClock("other pages wait until the server has rendered what it was asked for first", (pass) => {
	for (const path of ["/", "/blog/a"]) open(path);
	pages.reportChange(new Set(["/blog/a"]));
	isBusy = true;
	for (let time = 0; time < 1_500; time += 50) pass(50);
	assert.deepEqual(takeTold(), ["/blog/a"]);
	isBusy = false;
	pass(50);
	pass(50);
	assert.deepEqual(takeTold(), ["/"]);

	pages.reportChange(new Set(["/blog/a"]));
	isBusy = true;
	for (let time = 0; time < 10_000; time += 50) pass(50);
	assert.deepEqual(takeTold().sort(), ["/", "/blog/a"]);
});

testWithClock("a page that is closed is told of nothing", (pass) => {
	const close = open("/");
	open("/blog/a");
	pages.reportChange(new Set(["/blog/a"]));
	close();
	passLong(pass);
	assert.deepEqual(takeTold(), ["/blog/a"]);
	assert.equal(pages.isEmpty, false);
});
