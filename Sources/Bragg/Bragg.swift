@_exported public import BraggModel
@_exported public import BraggReport
@_exported public import BraggRules
