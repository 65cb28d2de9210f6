import { spawnSync } from "node:child_process";
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { gzipSync } from "node:zlib";
import { findFreePort, run, start } from "@/e2e/support/process";

/** The files that are compressed beforehand, which is the fastest that nginx does. */
const TEXT = /\.(?:html|xml|json|md|txt|css|js|svg)$/;

/** Exports a blog and serves it with nginx, with one process as the other servers have; `undefined` where there is no nginx. */
export async function startNginx(contentDir: string) {
	if (spawnSync("nginx", ["-v"]).error) {
		console.log("nginx isn't installed, and so isn't measured.");
		return undefined;
	}
	const output = ".builds/bench-export";
	const { code, output: printed } = await run(process.execPath, ["lib/cli/run.mjs", "export"], {
		CONTENT_DIR: contentDir,
		EXPORT_DIR: output,
	});
	if (code !== 0) throw new Error(`The export ended with ${code}:\n${printed}`);
	const root = path.resolve(output);
	for (const file of (await readdir(root, { recursive: true })).filter((name) => TEXT.test(name))) {
		const target = path.join(root, file);
		await writeFile(`${target}.gz`, gzipSync(await readFile(target), { level: 9 }));
	}
	const folder = await mkdtemp(path.join(tmpdir(), "quire-nginx-"));
	const port = await findFreePort();
	await mkdir(path.join(folder, "tmp"));
	await writeFile(path.join(folder, "nginx.conf"), createConfig(root, port));
	const running = start("nginx", ["-p", folder, "-c", "nginx.conf", "-e", path.join(folder, "error.log")]);
	const url = `http://127.0.0.1:${port}`;
	while (!(await fetch(url).catch(() => undefined))) {
		if (running.child.exitCode !== null) throw new Error(`nginx ended:\n${running.output()}`);
		await new Promise((resolve) => setTimeout(resolve, 50));
	}
	const stop = async () => {
		await running.stop();
		await rm(folder, { recursive: true });
	};
	return { ...running, url, stop };
}

const createConfig = (root: string, port: number) => `
daemon off;
worker_processes 1;
pid nginx.pid;
events { worker_connections 4096; }
http {
	include /etc/nginx/mime.types;
	access_log off;
	sendfile on;
	open_file_cache max=1000;
	client_body_temp_path tmp;
	proxy_temp_path tmp;
	fastcgi_temp_path tmp;
	uwsgi_temp_path tmp;
	scgi_temp_path tmp;
	server {
		listen 127.0.0.1:${port};
		root "${root}";
		gzip_static on;
		location / { try_files $uri $uri.html $uri/index.html =404; }
	}
}
`;
