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

const open = (path: string) => pages.add({ path, report: () => told.push(path || "editor") });

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

testWithClock("the page of the changed post is told first, then other pages, then the desk", (pass) => {
	for (const path of ["/desk", "/", "/blog/a", ""]) open(path);
	pages.reportChange(new Set(["/blog/a"]));
	assert.deepEqual(takeTold(), ["/blog/a"]);
	pass(150);
	pass(50);
	assert.deepEqual(takeTold(), ["/", "editor"]);
	pass(800);
	pass(50);
	assert.deepEqual(takeTold(), ["/desk"]);
	pass(20_000);
	assert.deepEqual(takeTold(), []);
});

testWithClock("all pages but the desk are told at once if no page of a changed post is open", (pass) => {
	for (const path of ["/desk/tags", "/", "/blog/b"]) open(path);
	pages.reportChange(new Set(["/blog/a"]));
	assert.deepEqual(takeTold(), ["/", "/blog/b"]);
	passLong(pass);
	assert.deepEqual(takeTold(), ["/desk/tags"]);
});

testWithClock("pages that wait are told once for all changes, but do not wait for ever", (pass) => {
	for (const path of ["/desk", "/", "/blog/a"]) open(path);
	for (let count = 0; count < 100; count += 1) {
		pages.reportChange(new Set(["/blog/a"]));
		pass(100);
	}
	const others = takeTold().filter((path) => path !== "/blog/a");
	assert.deepEqual(others, ["/", "/desk"]);
	passLong(pass);
	assert.deepEqual(takeTold(), []);
});

testWithClock("other pages wait until the server has rendered what it was asked for first", (pass) => {
	for (const path of ["/desk", "/", "/blog/a"]) open(path);
	pages.reportChange(new Set(["/blog/a"]));
	isBusy = true;
	for (let time = 0; time < 1_500; time += 50) pass(50);
	assert.deepEqual(takeTold(), ["/blog/a"]);
	isBusy = false;
	pass(50);
	pass(50);
	assert.deepEqual(takeTold().sort(), ["/", "/desk"]);

	pages.reportChange(new Set(["/blog/a"]));
	isBusy = true;
	for (let time = 0; time < 10_000; time += 50) pass(50);
	assert.deepEqual(takeTold().sort(), ["/", "/blog/a", "/desk"]);
});

testWithClock("a page that is closed is told of nothing, and facts concern the desk alone", (pass) => {
	const close = open("/");
	open("/blog/a");
	open("/desk");
	pages.reportChange(new Set(["/blog/a"]));
	close();
	passLong(pass);
	assert.deepEqual(takeTold(), ["/blog/a", "/desk"]);
	pages.reportFacts();
	passLong(pass);
	assert.deepEqual(takeTold(), ["/desk"]);
	assert.equal(pages.isEmpty, false);
});
