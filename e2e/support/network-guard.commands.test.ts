import assert from "node:assert/strict";
import { test } from "node:test";
import { run } from "./process";

/** Runs a script of Node.js as the tests run a command. */
const runScript = (script: string) => run(process.execPath, ["-e", script]);

for (const [title, script] of Object.entries({
	"a request": 'fetch("https://blog.example/a").catch(() => {})',
	"a connection": 'require("net").connect(80, "192.0.2.1").on("error", () => {})',
	"a look-up": 'require("dns").promises.lookup("blog.example").catch(() => {})',
	"a datagram": 'require("dgram").createSocket("udp4").send("a", 53, "192.0.2.1"); setTimeout(process.exit, 100)',
	"a request of a child process":
		'require("child_process").spawnSync(process.execPath, ["-e", `fetch("http://blog.example").catch(() => {})`])',
	"a request of a thread":
		'new (require("worker_threads").Worker)(`fetch("http://blog.example").catch(() => {})`, { eval: true })',
})) {
	test(`${title} to another machine fails the command`, async () => {
		await assert.rejects(runScript(script), /called the network:\n(?:blog\.example|192\.0\.2\.1)\n/);
	});
}

test("connections within this machine are allowed", async () => {
	const { code, output } = await runScript(`
		const server = require("http").createServer((request, response) => response.end("local"));
		server.listen(0, "localhost", async () => {
			const { port } = server.address();
			for (const host of ["localhost", "127.0.0.1"]) {
				console.log(await fetch("http://" + host + ":" + port).then((one) => one.text(), (error) => error.cause?.code));
			}
			process.exit(0);
		});
	`);
	assert.equal(code, 0);
	assert.match(output, /^local$/m);
});
