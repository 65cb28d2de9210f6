import "@/app/desk/desk.css";
import { headers } from "next/headers";
import { redirect } from "next/navigation";
import { deskMetadata } from "@/app/desk/desk-page";
import { Logo } from "@/components/layout/logo";
import type { PairingProblem } from "@/lib/desk/pairing";
import { isDeskOpen, readTarget } from "@/lib/next/desk/desk-access";

export const metadata = deskMetadata("The code of the desk");

interface Props {
	searchParams: Promise<{ to?: string; problem?: string; shown?: string }>;
}

const PROBLEMS: Readonly<Record<PairingProblem, string>> = {
	wrong: "This isn’t the code, or it has ended: it is valid once, for ten minutes. Have it printed again.",
	paused: "There were too many wrong codes. A new one is in the terminal: type it in ten seconds.",
};

/** The page on which another device than that of the server types the code that is in the terminal. */
export default async function Page({ searchParams }: Props) {
	const [{ to, problem, shown }, received] = await Promise.all([searchParams, headers()]);
	const target = readTarget(to);
	if (isDeskOpen(received)) redirect(target);
	const message = problem === "wrong" || problem === "paused" ? PROBLEMS[problem] : undefined;
	return (
		<div className="desk" lang="en" dir="ltr">
			<main id="content" className="desk-pair">
				<h1>
					<Logo /> Desk
				</h1>
				<p className="desk-lead">Type the code that is in the terminal of the server.</p>
				{message && (
					<p className="desk-message desk-refusal" role="alert">
						{message}
					</p>
				)}
				{shown && (
					<p className="desk-message" role="status">
						The code is in the terminal.
					</p>
				)}
				<form className="desk-write-form" method="post" action="/desk/pair/enter">
					<input type="hidden" name="to" value={target} />
					<label>
						<span>Code</span>
						<input
							name="code"
							className="desk-code"
							required
							autoComplete="one-time-code"
							autoCapitalize="characters"
							spellCheck={false}
						/>
					</label>
					<button type="submit" className="desk-primary">
						Open the desk
					</button>
				</form>
				<form method="post" action="/desk/pair/code">
					<input type="hidden" name="to" value={target} />
					<button type="submit">Print a code in the terminal</button>
				</form>
			</main>
		</div>
	);
}
