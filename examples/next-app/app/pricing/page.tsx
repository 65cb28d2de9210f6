import type { Metadata } from "next";

export const metadata: Metadata = { title: "Pricing" };

export default function Pricing() {
	return (
		<main>
			<h1 className="mt-16 mb-4 font-bold text-4xl tracking-tight">Pricing</h1>
			<p className="max-w-prose">290 € for a gauge, with forecasts for as long as it works.</p>
		</main>
	);
}
