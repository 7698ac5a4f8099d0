"""The benchmark's key as expressions over columns, by Polars: python_polars.py AS-OF < records > ratings"""
import io
import sys
from datetime import date

import polars as pl

DUST = 1e-9
as_of = date.fromisoformat(sys.argv[1])
today = pl.lit(as_of)
kinds = {
    "ref": pl.String, "status": pl.String, "due": pl.String,
    "milestones": pl.List(pl.Struct({"due": pl.String, "done": pl.Boolean})),
    "measures": pl.List(pl.Struct({
        "polarity": pl.String, "target": pl.Float64, "tolerance": pl.Float64,
        "values": pl.List(pl.Float64)})),
}
records = pl.read_ndjson(io.BytesIO(sys.stdin.buffer.read()), schema=kinds).with_row_index("row")

milestones = (
    records.lazy().select("row", "milestones").explode("milestones").unnest("milestones")
    .group_by("row").agg(
        missed=(~pl.col("done").fill_null(False) & (pl.col("due") < as_of.isoformat())).any()))

sign = pl.when(pl.col("polarity") == "lower").then(1.0).otherwise(-1.0)
latest, before = pl.col("values").list.get(-1), pl.col("values").list.get(-2)
measures = (
    records.lazy().select("row", "measures").explode("measures").unnest("measures")
    .with_columns(gap=sign * (latest - pl.col("target")), change=sign * (before - latest))
    .with_columns(
        near=(pl.col("gap") <= 0) | (pl.col("change") > DUST)
        | (pl.col("gap") * 100 <= pl.col("target") * pl.col("tolerance") + DUST),
        short=pl.col("gap") * 100 / pl.col("target"))
    .group_by("row", maintain_order=True).agg(
        share=pl.col("near").mean(),
        short=pl.col("short").filter(pl.col("short") > 20 + DUST).first()))

due = pl.col("due").str.to_date()
action = (
    pl.when(pl.col("status") == "complete").then(pl.lit("blue"))
    .when((today - due).dt.total_days() > 30).then(pl.lit("red"))
    .when((due < today).fill_null(False) | pl.col("missed").fill_null(False)).then(pl.lit("amber"))
    .otherwise(pl.lit("green")))
impact = (
    pl.when(pl.col("status") == "not_started").then(pl.lit("grey"))
    .when(pl.col("share") == 1).then(pl.lit("green"))
    .when(pl.col("share") >= 0.5).then(pl.lit("amber"))
    .otherwise(pl.lit("red")))
breach = pl.struct(threshold=pl.lit("shortfall"), value=pl.col("short").round(10))
breaches = (pl.when(pl.col("short").is_null()).then(pl.lit([], dtype=pl.List(pl.Struct({
    "threshold": pl.String, "value": pl.Float64})))).otherwise(pl.concat_list(breach)))

rated = (
    records.lazy().join(milestones, on="row", how="left").join(measures, on="row", how="left")
    .sort("row").select(
        "ref",
        ratings=pl.struct(action=pl.struct(level=action), impact=pl.struct(level=impact)),
        breaches=breaches))
sys.stdout.buffer.write(rated.collect().write_ndjson().encode())
