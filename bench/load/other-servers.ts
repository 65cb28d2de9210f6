import { spawnSync } from "node:child_process";
import { writeFileSync } from "node:fs";
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { gzipSync } from "node:zlib";
import { type Build, buildEnv, NEXT } from "@/e2e/support/build";
import { run, type Server, startServer } from "@/e2e/support/process";

/** Starts Next's own server of a build, which sends the pages as Next has rendered them. */
export const startNextServer = (build: Build): Promise<Server> =>
	startServer(process.execPath, (port) => [NEXT, "start", "--port", port, "--hostname", "127.0.0.1"], {
		env: buildEnv(build),
	});

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
	await mkdir(path.join(folder, "tmp"));
	const running = await startServer("nginx", (port) => {
		writeFileSync(path.join(folder, "nginx.conf"), createConfig(root, port));
		return ["-p", folder, "-c", "nginx.conf", "-e", path.join(folder, "error.log")];
	});
	const stop = async () => {
		await running.stop();
		await rm(folder, { recursive: true });
	};
	return { ...running, stop };
}

const createConfig = (root: string, port: string) => `
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
