import type { Context, Liquid, Value } from "liquidjs";
import type { LiquidModule } from "./engine";
import { translateExpression } from "./nunjucks";
import type { WorkLimit } from "./work-limit";

export class Expressions {
	/** Parsed expressions, as loops evaluate the same ones repeatedly. */
	private readonly parsed = new Map<string, Value | undefined>();

	constructor(
		private readonly liquid: LiquidModule,
		private readonly engine: Liquid,
		private readonly context: Context,
		private readonly work: WorkLimit,
	) {}

	evaluate(expression: string, onUnknownFilter?: (name: string) => void): string | undefined {
		this.work.addStep();
		this.work.addLength(expression.length);
		const parsed = this.parse(expression);
		if (parsed === undefined) return undefined;
		try {
			const text = formatValue(this.liquid.toValueSync(parsed.value(this.context, true)));
			this.work.addLength(text?.length ?? 0);
			const unknown = parsed.filters.find(({ name }) => !(name in this.engine.filters));
			if (unknown && text) onUnknownFilter?.(unknown.name);
			return text;
		} catch (error) {
			if (this.work.isReached) throw error;
			// Its values don't fit.
			return undefined;
		}
	}

	private parse(expression: string): Value | undefined {
		if (this.parsed.has(expression)) return this.parsed.get(expression);
		const value = this.tryParse(expression);
		this.parsed.set(expression, value);
		return value;
	}

	private tryParse(expression: string): Value | undefined {
		const translated = translateExpression(expression);
		if (translated === undefined) return undefined;
		try {
			return new this.liquid.Value(translated, this.engine);
		} catch {
			// Liquid doesn't know such an expression.
			return undefined;
		}
	}
}

function formatValue(value: unknown): string | undefined {
	if (Array.isArray(value)) return value.every(isScalar) ? value.join("") : undefined;
	return isScalar(value) ? String(value) : undefined;
}

function isScalar(value: unknown): value is string | number | boolean {
	return typeof value === "string" || typeof value === "number" || typeof value === "boolean";
}
