import LuaRuntime

/// The Lua that comes with Bragg: the driver, and the vocabulary that clauses are written in.
enum StandardVocabulary {
  static let modules: [LuaModule] =
    [
      LuaModule(
        .driver, name: "driver", file: "driver.lua", source: PackageResources.driver_lua)
    ]
    + [
      ("action_dates", PackageResources.action_dates_lua),
      ("action_evidence", PackageResources.action_evidence_lua),
      ("action_measures", PackageResources.action_measures_lua),
      ("action_milestones", PackageResources.action_milestones_lua),
      ("actions", PackageResources.actions_lua),
      ("bank_holidays", PackageResources.bank_holidays_lua),
      ("combine", PackageResources.combine_lua),
      ("common", PackageResources.common_lua),
      ("dates", PackageResources.dates_lua),
      ("goals", PackageResources.goals_lua),
      ("measure_cohorts", PackageResources.measure_cohorts_lua),
      ("measure_confidence", PackageResources.measure_confidence_lua),
      ("measure_forecasts", PackageResources.measure_forecasts_lua),
      ("measure_paths", PackageResources.measure_paths_lua),
      ("measure_states", PackageResources.measure_states_lua),
      ("measure_targets", PackageResources.measure_targets_lua),
      ("measure_trends", PackageResources.measure_trends_lua),
      ("measure_values", PackageResources.measure_values_lua),
      ("measures", PackageResources.measures_lua),
      ("numbers", PackageResources.numbers_lua),
      ("observations", PackageResources.observations_lua),
      ("options", PackageResources.options_lua),
      ("references", PackageResources.references_lua),
      ("risks", PackageResources.risks_lua),
      ("rollup_levels", PackageResources.rollup_levels_lua),
      ("rollups", PackageResources.rollups_lua),
    ].map { name, source in
      LuaModule(.vocabulary, name: name, file: "vocabulary/\(name).lua", source: source)
    }
}
